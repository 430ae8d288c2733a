import { example } from '../example.ts'
import { ProofStatus } from './proof-status.tsx'

export const name = { 'zh-TW': '工作量證明', en: 'Proof of work' }

export const examples = [
  example('等候超過一秒時', 'When it takes longer than a second', () => <ProofStatus isSlow />),
]
