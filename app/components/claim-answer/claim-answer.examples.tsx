import type { MarkView } from '#server/marks/present.ts'
import { example } from '../example.ts'
import { ClaimAnswer } from './claim-answer.tsx'

export const name = { 'zh-TW': '查驗標章的答覆', en: 'Answer to a check of a mark' }

const host = 'curbcut.example'
const mark: MarkView = {
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
}
const revoked: MarkView = { ...mark, state: 'revoked' }

export const examples = [
  example('真的標章', 'A genuine mark', () => (
    <ClaimAnswer
      host={host}
      answer={{ kind: 'marks', isMixed: false, marks: [{ mark, covers: true }] }}
    />
  )),
  example('還不知道掛在哪裡', 'Nobody said where it was seen', () => (
    <ClaimAnswer
      host={host}
      answer={{ kind: 'marks', isMixed: false, marks: [{ mark, covers: null }] }}
    />
  )),
  example('別的網站的標章', 'The mark of another site', () => (
    <ClaimAnswer
      host={host}
      answer={{ kind: 'marks', isMixed: false, marks: [{ mark, covers: false }] }}
    />
  )),
  example('已撤銷的標章', 'A mark that was revoked', () => (
    <ClaimAnswer
      host={host}
      answer={{ kind: 'marks', isMixed: false, marks: [{ mark: revoked, covers: true }] }}
    />
  )),
  example('連到別處', 'A link to somewhere else', () => (
    <ClaimAnswer host={host} answer={{ kind: 'foreign', hosts: ['evil.example'] }} />
  )),
]
