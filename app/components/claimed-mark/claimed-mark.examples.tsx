import { example } from '../example.ts'
import { ClaimedMark } from './claimed-mark.tsx'

export const name = { 'zh-TW': '查到的標章', en: 'A mark that was asked about' }

export const examples = [
  example('有效的標章', 'A mark that stands', () => (
    <ClaimedMark
      mark={{
        number: 'M-4F7K-2X92',
        state: 'valid',
        level: 'AA',
        standard: '115.11',
        siteId: 'example',
        siteName: '臺灣記憶',
        address: 'https://memory.example.gov.tw/',
        agency: { id: 'a', code: 'A1', name: { 'zh-TW': '示範署', en: 'Agency of Examples' } },
        scanId: 'example',
        hasReport: true,
        issuedAt: '2026-11-24T02:00:00.000Z',
        validUntil: '2029-11-24T15:59:59.999Z',
        events: [],
      }}
    />
  )),
]
