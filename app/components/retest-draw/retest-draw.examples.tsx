import { example } from '../example.ts'
import { RetestDraw } from './retest-draw.tsx'

export const name = { 'zh-TW': '一年的抽測', en: 'Re-tests of a year' }

// One only: its headings have ids of their own.
export const examples = [
  example('抽出兩枚', 'Two were drawn', () => (
    <RetestDraw
      draw={{
        year: 2027,
        population: 22,
        required: 2,
        drawn: 2,
        decided: 1,
        seed: '5f2c9e0b7a4d4c1e8f60a1b2c3d4e5f6',
        share: 0.05,
        drawnAt: '2027-03-01T02:00:00.000Z',
        candidates: 21,
        strata: [
          { stratum: 'AA agency', candidates: 15, drawn: 1 },
          { stratum: 'AA school', candidates: 6, drawn: 1 },
        ],
        marks: [
          {
            position: 1,
            number: 'M-4F7K-2X92',
            siteName: '臺灣記憶',
            agency: {
              id: 'example',
              code: 'A15000000E',
              name: { 'zh-TW': '示範圖書館', en: 'Example Library' },
            },
            stratum: 'AA agency',
            weight: 1,
            outcome: 'passed',
            reason: '重新檢測，未發現不符合的項目。',
          },
          {
            position: 2,
            number: 'M-7KF4-92X2',
            siteName: '示範國小',
            agency: {
              id: 'school',
              code: '313601',
              name: { 'zh-TW': '示範國小', en: 'Example School' },
            },
            stratum: 'AA school',
            weight: 1,
            outcome: null,
            reason: '',
          },
        ],
      }}
    />
  )),
]
