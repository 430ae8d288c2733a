import { example } from '../example.ts'
import { MarkVerdict } from './mark-verdict.tsx'

export const name = { 'zh-TW': '核發前的檢測結果', en: 'Results before a mark is issued' }

export const examples = [
  example('可以核發，但須留意', 'A mark can be issued, with care', () => (
    <MarkVerdict
      draft={{
        scanId: 'example',
        siteId: 'example',
        siteName: '臺灣記憶',
        address: 'https://memory.example.gov.tw/',
        level: 'AA',
        standard: '115.11',
        finishedAt: '2026-11-23T02:00:00.000Z',
        pagesPlanned: 120,
        pagesTested: 120,
        pagesUntested: 0,
        failures: 0,
        truncated: true,
        laterScanId: 'later',
        markNumber: null,
        refusals: [],
        validUntil: '2029-11-23T15:59:59.999Z',
      }}
    />
  )),
]
