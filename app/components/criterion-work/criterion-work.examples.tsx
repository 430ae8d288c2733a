import { example } from '../example.ts'
import { CriterionWork } from './criterion-work.tsx'

export const name = { 'zh-TW': '檢測一項準則', en: 'Testing a criterion' }

const criterion = {
  number: '1.1.1',
  level: 'A' as const,
  name: { 'zh-TW': '非文字內容', en: 'Non-text Content' },
  howToTest: {
    'zh-TW': '逐一查看圖片，聽聽替代文字是否說出同樣的內容。',
    en: 'Look at each picture and hear whether its text says the same.',
  },
  url: 'https://www.w3.org/WAI/WCAG22/Understanding/non-text-content',
  codes: [],
  machine: [
    {
      barrierId: 'one',
      rule: 'image-alt',
      outcome: 'failed' as const,
      count: 3,
      message: { 'zh-TW': '圖片沒有替代文字', en: 'Images have no alternative text' },
    },
  ],
  result: null,
}

export const examples = [
  example('機器發現不符合，另一個視窗也存過', 'Failed by the machine, and saved elsewhere', () => (
    <CriterionWork
      criterion={criterion}
      action="/components"
      scanId="one"
      next={null}
      takes={{ types: ['png'], files: 3, bytes: 10_000_000 }}
      isClosed={false}
      typed={null}
      stored={{ outcome: 'passed', words: '', version: 2 }}
    />
  )),
]
