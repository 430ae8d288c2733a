import type { ScanSummary } from '#server/audits/scan-summary.ts'
import { example } from '../example.ts'
import { ComparisonSection } from './comparison-section.tsx'
import { CriteriaTables } from './criteria-tables.tsx'
import { SummaryFigures } from './summary-figures.tsx'
import { UntestedSection } from './untested-section.tsx'
import { VerdictNotice } from './verdict-notice.tsx'

export const name = { 'zh-TW': '檢測報告', en: 'Report of a scan' }

const summary: ScanSummary = {
  pagesTested: 98,
  pagesUntested: 2,
  pagesOutside: 1,
  untestedReasons: [
    {
      code: 'timeout',
      message: {
        'zh-TW': '網頁未在時限內回應，請稍後再試。',
        en: 'The page did not answer in time. Try again later.',
      },
      pages: 2,
      isOutside: false,
    },
  ],
  failures: 206,
  cantTell: 40,
  advice: 12,
  barriers: { failed: 7, cantTell: 3, advice: 2 },
  byLevel: [
    { level: 'A', failures: 200, barriers: 6 },
    { level: 'AA', failures: 6, barriers: 1 },
  ],
  byCriterion: [
    {
      criterion: {
        number: '1.1.1',
        level: 'A',
        name: { 'zh-TW': '非文字內容', en: 'Non-text Content' },
        url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content',
      },
      failures: 200,
      barriers: 6,
    },
  ],
  documents: [],
  verdict: 'failed',
}

const judged = {
  state: 'finished',
  level: 'AA',
  failure: null,
  truncated: true,
  stopped: 'complete',
  summary,
} as const

export const examples = [
  example('有不符合之處', 'With failures', () => <VerdictNotice scan={judged} />),
  example('未發現不符合之處', 'Without failures', () => (
    <VerdictNotice
      scan={{
        ...judged,
        truncated: false,
        summary: { ...summary, verdict: 'no-failures-found', failures: 0 },
      }}
    />
  )),
  example('數字', 'Figures', () => <SummaryFigures summary={summary} />),
  example('與前次比較', 'Comparison', () => (
    <ComparisonSection
      comparison={{
        scanId: 'earlier',
        finishedAt: '2026-10-23T02:00:00.000Z',
        fresh: 1,
        remaining: 6,
        gone: 4,
        notLookedAt: 2,
      }}
    />
  )),
  example('依成功準則', 'By criterion', () => (
    <CriteriaTables summary={summary} hrefOf={(number) => `#${number}`} />
  )),
  example('未檢測的網頁', 'Untested pages', () => (
    <UntestedSection reasons={summary.untestedReasons} href="#pages" />
  )),
]
