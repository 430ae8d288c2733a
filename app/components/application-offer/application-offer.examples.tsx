import { example } from '../example.ts'
import { ApplicationOffer } from './application-offer.tsx'

export const name = { 'zh-TW': '申請標章的入口', en: 'Way to apply for a mark' }

const siteId = '0197f0a0-0000-7000-8000-000000000000'

export const examples = [
  example('可以申請', 'Can apply', () => (
    <ApplicationOffer offer={{ siteId, openNumber: null, mayApply: true }} />
  )),
  example('已有申請案', 'Application under way', () => (
    <ApplicationOffer offer={{ siteId, openNumber: 'A-4F7K-2X92', mayApply: false }} />
  )),
]
