import type { PriorityView } from '#server/consultations/priorities/read-priorities.ts'
import { example } from '../example.ts'
import { BallotResult } from './ballot-result.tsx'
import { CreditRule } from './credit-rule.tsx'

export const name = { 'zh-TW': '點數投票', en: 'Voting with credits' }

const options: PriorityView[] = [
  { id: '1', title: '易讀版', summary: null, votes: 0, total: 214, voters: 60 },
  { id: '2', title: '手語影片', summary: null, votes: 0, total: 301, voters: 71 },
]

export const examples = [
  example('規則', 'The rule', () => <CreditRule />),
  example('結果', 'The result', () => (
    <BallotResult options={options} ballotCount={82} credits={99} />
  )),
]
