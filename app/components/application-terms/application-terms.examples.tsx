import { useForm } from '#app/use-form.ts'
import { example } from '../example.ts'
import { ApplicationTerms } from './application-terms.tsx'

export const name = { 'zh-TW': '申請的等級與規範', en: 'Terms of an application' }

const open = { isInForce: true, isOpen: true }

export const examples = [example('兩個版本', 'Two versions', () => <Terms />)]

function Terms() {
  const [, fields] = useForm<{ level: string; standard: string }>({ id: 'terms-example' })
  return (
    <ApplicationTerms
      fields={fields}
      standards={[
        {
          ...open,
          version: '115.11',
          wcag: '2.2',
          inForceFrom: '2026-11-30',
          applicationsUntil: null,
        },
        {
          ...open,
          version: '110.07',
          wcag: '2.1',
          inForceFrom: '2021-07-01',
          applicationsUntil: '2026-11-29',
        },
      ]}
    />
  )
}
