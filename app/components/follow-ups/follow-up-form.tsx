import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { useForm } from '#app/use-form.ts'
import type { FollowUpDraft } from '#server/consultations/answers/change-follow-up.ts'
import { Button } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { PageHeading } from '../page-heading/page-heading.tsx'
import { Radios } from '../radios/radios.tsx'
import { Select } from '../select/select.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { WrittenName } from '../written/written.tsx'

export interface FollowUpFormProps {
  /** Of the consultation. */
  consultation: string
  /** The step as it stands; null for a new one. */
  draft: FollowUpDraft | null
  /** The answers that it may carry out. */
  answers: { value: string; text: string }[]
  /** YYYY-MM-DD. */
  today: string
  lastResult: SubmissionResult<string[]> | null | undefined
}

const steps = ['drafted', 'decided', 'in-force', 'other'] as const

/** Writes a later step, or puts one right; with the heading of its page. */
export function FollowUpForm(props: FollowUpFormProps) {
  const { consultation, draft, answers, today, lastResult } = props
  const { t } = useTranslation('answers')
  const [form, fields] = useForm<Record<'step' | 'happenedOn' | 'words' | 'answerId', string>>({
    id: 'follow-up',
    lastResult: lastResult ?? null,
    ...(draft ? { defaultValue: draft.value } : {}),
  })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={consultation} />}>
        {t(draft ? 'followUp.changeTitle' : 'followUp.title')}
      </PageHeading>
      {draft && <p>{t('followUp.changeText')}</p>}
      <Form method="post" id={form.id} noValidate>
        {draft && <input type="hidden" name="seen" value={draft.seen} />}
        <Radios
          field={fields.step}
          legend={t('followUp.step')}
          items={steps.map((value) => ({ value, text: t(`followUps.steps.${value}`) }))}
        />
        <TextInput
          field={fields.happenedOn}
          label={t('followUp.happenedOn')}
          hint={t('followUp.happenedOnHint', { example: today })}
          width={10}
          spellCheck={false}
        />
        <Textarea
          field={fields.words}
          label={t('followUp.words')}
          hint={t('followUp.wordsHint')}
          rows={5}
        />
        {answers.length > 0 && (
          <Select
            field={fields.answerId}
            label={t('followUp.answer')}
            items={[{ value: '', text: t('followUp.noAnswer') }, ...answers]}
          />
        )}
        <Button>{t(draft ? 'followUp.change' : 'followUp.submit')}</Button>
      </Form>
    </>
  )
}
