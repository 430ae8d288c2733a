import { errorCode } from '#app/i18n/error-text.ts'
import { example } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const name = { 'zh-TW': '錯誤摘要', en: 'Error summary' }

export const examples = [
  example('欄位與整份表單的錯誤', 'Errors of fields and of the whole form', () => (
    <ErrorSummary
      errors={[
        { text: 'email', fieldId: 'text-input-error' },
        { text: 'required', fieldId: 'textarea-error' },
        { text: errorCode('too-many', { minutes: 15 }) },
      ]}
    />
  )),
]
