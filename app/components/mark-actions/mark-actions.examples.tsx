import { example } from '../example.ts'
import { MarkActions } from './mark-actions.tsx'

export const name = { 'zh-TW': '標章作業', en: 'What officers do to a mark' }

// One only: the fields are called after what the forms do.
export const examples = [
  example('檢視中的標章', 'A mark under review', () => (
    <MarkActions steps={['close', 'suspend', 'revoke']} />
  )),
]
