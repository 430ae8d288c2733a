import { example } from '../example.ts'
import { StatementForm } from './statement-form.tsx'

export const name = { 'zh-TW': '提出主張', en: 'Adding a statement' }

export const examples = [
  example('參與者', 'A participant', () => <StatementForm maySeed={false} mayVote />),
]
