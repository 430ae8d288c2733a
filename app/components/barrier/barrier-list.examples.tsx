import type { BarrierView } from '#server/audits/barrier-rows.ts'
import { example } from '../example.ts'
import type { Say } from '../example.ts'
import { BarrierList } from './barrier-list.tsx'

export const name = { 'zh-TW': '待修正項目', en: 'Things to mend' }

const both = (zh: string, en: string) => ({ 'zh-TW': zh, en })

const noAlternative: BarrierView = {
  id: 'one',
  kind: 'failed',
  rule: 'image-alt',
  title: both('圖片必須有替代文字', 'Images must have alternative text'),
  criteria: [
    {
      number: '1.1.1',
      level: 'A',
      name: both('非文字內容', 'Non-text Content'),
      url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content',
    },
  ],
  codes: ['HM1110100C'],
  level: 'A',
  impact: 'critical',
  pages: 12,
  occurrences: 31,
  firstSeenAt: '2026-11-23T02:00:00.000Z',
  since: 'new',
  sample: {
    selector: 'header > img',
    html: '<img src="/logo.png">',
    message: both('元素沒有 alt 屬性', 'Element does not have an alt attribute'),
    lookAt: null,
    picture: null,
  },
}

const forAPerson: BarrierView = {
  ...noAlternative,
  id: 'two',
  kind: 'cantTell',
  title: both('文字與背景的對比必須達到最低要求', 'Text must have enough contrast'),
  criteria: [],
  level: 'AA',
  impact: 'serious',
  since: 'remaining',
  sample: null,
}

const list = (onOnePage: boolean) => (_say: Say) => (
  <BarrierList
    items={[noAlternative, forAPerson]}
    hrefOf={({ id }) => `#${id}`}
    {...{ onOnePage }}
  />
)

export const examples = [
  example('一次檢測的項目', 'Of a whole scan', list(false)),
  example('一個網頁上的項目', 'Of one page', list(true)),
]
