import { example } from '../example.ts'
import { MarkCheck } from './mark-check.tsx'

export const name = { 'zh-TW': '辨識標章', en: 'Telling a genuine mark' }

export const examples = [example('步驟', 'The steps', () => <MarkCheck host="curbcut.example" />)]
