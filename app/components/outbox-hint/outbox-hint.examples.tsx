import { example } from '../example.ts'
import { OutboxHint } from './outbox-hint.tsx'

export const name = { 'zh-TW': '示範信箱提示', en: 'Demonstration mailbox' }

export const examples = [example('提示', 'Hint', () => <OutboxHint />)]
