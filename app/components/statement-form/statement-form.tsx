import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import { Button } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { Textarea } from '../textarea/textarea.tsx'

export interface StatementFormProps {
  /** What the action replied to this form, if it did. */
  lastResult?: SubmissionResult<string[]> | null | undefined
  /** The reader can speak for the office that asks. */
  maySeed: boolean
  /** The reader can speak for themselves: it is open. */
  mayVote: boolean
}

/** Where a statement of one's own is added. Fields: `intent`, `body` and `seed`. */
export function StatementForm({ lastResult, maySeed, mayVote }: StatementFormProps) {
  const { t } = useTranslation('opinions')
  const [form, fields] = useForm<{ body: string; seed: string }>({
    id: 'add',
    lastResult: lastResult ?? null,
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <input type="hidden" name="intent" value="add" />
      <Textarea field={fields.body} label={t('add.body')} hint={t('add.hint')} rows={3} required />
      {maySeed && mayVote && (
        <Checkboxes
          field={fields.seed}
          legend={t('add.voice')}
          items={[{ value: 'on', text: t('add.seed'), hint: t('add.seedHint') }]}
        />
      )}
      {maySeed && !mayVote && <input type="hidden" name="seed" value="on" />}
      <Button kind="secondary">{t('add.submit')}</Button>
    </Form>
  )
}
