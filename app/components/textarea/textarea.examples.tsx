import { example } from '../example.ts'
import { Textarea } from './textarea.tsx'

export const name = { 'zh-TW': '多行文字欄位', en: 'Textarea' }

export const examples = [
  example('含說明', 'With a hint', (say) => (
    <Textarea
      name="textarea-hint"
      label={say('撤銷理由', 'Reason for the revocation')}
      hint={say('這段文字會公開。', 'This text will be public.')}
    />
  )),
  example('含錯誤', 'With an error', (say) => (
    <Textarea name="textarea-error" label={say('決定內容', 'Decision')} error="required" />
  )),
]
