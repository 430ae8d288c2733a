import { example } from '../example.ts'
import { MarkOffer } from './mark-offer.tsx'

export const name = { 'zh-TW': '檢測所核發的標章', en: 'The mark on a scan' }

export const examples = [
  example('已核發', 'Issued', () => (
    <MarkOffer scanId="example" offer={{ number: 'M-4F7K-2X92', mayIssue: false }} />
  )),
  example('承辦人可決定', 'An officer can decide', () => (
    <MarkOffer scanId="example" offer={{ number: null, mayIssue: true }} />
  )),
]
