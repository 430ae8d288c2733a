import { example } from '../example.ts'
import { VoteChoice } from './vote-choice.tsx'

export const name = { 'zh-TW': '對主張的表態', en: 'What one thinks of a statement' }

export const examples = [
  example('同意', 'Agree', () => <VoteChoice choice="agree" />),
  example('不同意', 'Disagree', () => <VoteChoice choice="disagree" />),
  example('略過', 'Pass', () => <VoteChoice choice="pass" />),
]
