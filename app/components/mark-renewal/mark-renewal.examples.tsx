import { example } from '../example.ts'
import { MarkRenewal } from './mark-renewal.tsx'

export const name = { 'zh-TW': '標章換發', en: 'Renewal of a mark' }

export const examples = [
  example('已換發', 'Renewed', () => (
    <MarkRenewal renewal={{ successor: 'M-4F7K-2X92', applyAt: null }} />
  )),
  example('可以申請', 'Can be renewed', () => (
    <MarkRenewal renewal={{ successor: null, applyAt: '/applications/new' }} />
  )),
]
