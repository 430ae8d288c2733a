import { example } from '../example.ts'
import { StandardLink } from './standard-link.tsx'

export const name = { 'zh-TW': '規範版本', en: 'Version of the standard' }

export const examples = [
  example('通往規範的鏈結', 'A link to the standard', () => <StandardLink version="115.11" />),
]
