import { example } from '../example.ts'
import { KeptNotice } from './kept-notice.tsx'

export const name = { 'zh-TW': '保留的表單', en: 'Kept form' }

export const examples = [
  example('登入時', 'While signing in', () => <KeptNotice stage="signing-in" />),
  example('回到表單', 'Back at the form', () => <KeptNotice stage="back" />),
]
