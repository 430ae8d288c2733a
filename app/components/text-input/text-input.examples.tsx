import { example } from '../example.ts'
import { TextInput } from './text-input.tsx'

export const name = { 'zh-TW': '單行文字欄位', en: 'Text input' }

export const examples = [
  example('含說明', 'With a hint', (say) => (
    <TextInput
      name="text-input-hint"
      type="url"
      label={say('網站網址', 'Address of the site')}
      hint={say('例如 https://www.example.gov.tw/', 'Such as https://www.example.gov.tw/')}
    />
  )),
  example('含錯誤', 'With an error', (say) => (
    <TextInput
      name="text-input-error"
      type="email"
      autoComplete="email"
      spellCheck={false}
      label={say('電子郵件', 'Email address')}
      defaultValue="name@"
      error="email"
    />
  )),
  example('短的答案', 'A short answer', (say) => (
    <TextInput
      name="text-input-short"
      width={10}
      inputMode="numeric"
      autoComplete="one-time-code"
      label={say('驗證碼', 'Code')}
      hint={say('信件中的 8 位數字', 'The 8 digits in the email')}
    />
  )),
]
