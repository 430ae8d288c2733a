import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import type { MemberView } from '#server/accounts/list-members.ts'
import { Button } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { Heading } from '../heading/heading.tsx'
import { Select } from '../select/select.tsx'

export const resetFormId = 'reset'

export interface ResetFormProps {
  members: readonly MemberView[]
  lastResult?: SubmissionResult<string[]> | undefined
}

/** Resets the second factor of somebody else: fields `intent` (`reset`), `accountId`, `confirm`. */
export function ResetForm({ members, lastResult }: ResetFormProps) {
  const { t } = useTranslation('members')
  const [form, fields] = useForm<{ accountId: string; confirm: 'on' }>({
    id: resetFormId,
    lastResult: lastResult?.initialValue?.intent === resetFormId ? lastResult : undefined,
  })
  const people = new Map(members.map(({ accountId, email }) => [accountId, email]))
  return (
    <section className="section">
      <Heading>{t('reset.title')}</Heading>
      <p>{t('reset.lead')}</p>
      <p>{t('reset.sure')}</p>
      <Form method="post" id={form.id} noValidate>
        <Select
          field={fields.accountId}
          label={t('reset.person')}
          items={[...people].map(([value, text]) => ({ value, text }))}
        />
        <Checkboxes
          field={fields.confirm}
          legend={t('reset.confirmation')}
          items={[{ value: 'on', text: t('reset.confirm') }]}
        />
        <Button kind="warning" name="intent" value="reset">
          {t('reset.submit')}
        </Button>
      </Form>
    </section>
  )
}
