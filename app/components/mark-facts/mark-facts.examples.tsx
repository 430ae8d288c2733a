import { example } from '../example.ts'
import { MarkFacts } from './mark-facts.tsx'

export const name = { 'zh-TW': '標章內容', en: 'What a mark says' }

export const examples = [
  example('有效的標章', 'A valid mark', () => (
    <MarkFacts
      mark={{
        number: 'M-4F7K-2X92',
        state: 'valid',
        level: 'AA',
        standard: '115.11',
        siteId: 'example',
        siteName: '臺灣記憶',
        address: 'https://memory.example.gov.tw/',
        agency: {
          id: 'example',
          code: 'A15000000E',
          name: { 'zh-TW': '示範圖書館', en: 'Example Library' },
        },
        scanId: 'example',
        hasReport: true,
        issuedAt: '2026-11-23T02:00:00.000Z',
        validUntil: '2029-11-23T15:59:59.999Z',
        events: [],
      }}
    />
  )),
]
