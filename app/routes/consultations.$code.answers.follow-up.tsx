import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { FollowUpForm } from '#app/answer-forms.server.ts'
import { useOwedTitle } from '#app/components/answer/owed-title.ts'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { Select } from '#app/components/select/select.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { addFollowUp } from '#server/consultations/answers/add-follow-up.ts'
import { listOwed } from '#server/consultations/answers/list-owed.ts'
import { Forbidden } from '#server/errors.ts'
import { taipeiDate } from '#server/platform/taipei.ts'

export const handle = page((t) => t('answers:followUp.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { items, may } = await listOwed(actor, params.code ?? '')
  if (!may.answer) throw new Forbidden()
  return { items: items.filter(({ answer }) => answer !== null), today: taipeiDate(new Date()) }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: FollowUpForm, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    await addFollowUp(actor, code, form.value)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}/answers?done=followed#done`)
})

const steps = ['drafted', 'decided', 'in-force', 'other'] as const

export default function PublishFollowUp() {
  const { t } = useTranslation('answers')
  const say = useText()
  const titleOf = useOwedTitle()
  const { title } = useConsultation()
  const { items, today } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<Record<'step' | 'happenedOn' | 'words' | 'answerId', string>>({
    lastResult: useActionData<typeof action>(),
  })
  const answers = items.map((item) => ({ value: item.answer?.id ?? '', text: titleOf(item) }))
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />}>{t('followUp.title')}</PageHeading>
      <Form method="post" id={form.id} noValidate>
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
        <Button>{t('followUp.submit')}</Button>
      </Form>
    </>
  )
}
