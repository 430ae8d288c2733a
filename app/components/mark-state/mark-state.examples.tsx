import { example } from '../example.ts'
import { MarkState } from './mark-state.tsx'

export const name = { 'zh-TW': '標章狀態', en: 'State of a mark' }

export const examples = [
  example('有效', 'Valid', () => <MarkState state="valid" />),
  example('檢視中', 'Under review', () => <MarkState state="under-review" />),
  example('即將到期', 'Expires soon', () => <MarkState state="expires-soon" />),
  example('暫停中', 'Suspended', () => <MarkState state="suspended" />),
  example('已到期', 'Expired', () => <MarkState state="expired" />),
  example('已撤銷', 'Revoked', () => <MarkState state="revoked" />),
]
