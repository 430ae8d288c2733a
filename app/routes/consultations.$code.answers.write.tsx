import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AnswerForm, askedSubject } from '#app/answer-forms.server.ts'
import { useOwedTitle } from '#app/components/answer/owed-title.ts'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
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
import { readAnswerDraft } from '#server/consultations/answers/read-answer-draft.ts'
import type { AnswerDraft } from '#server/consultations/answers/read-answer-draft.ts'
import { changeAnswer, writeAnswer } from '#server/consultations/answers/write-answer.ts'

export const handle = page<AnswerDraft | undefined>((t, draft) =>
  t(draft?.seen ? 'answers:write.changeTitle' : 'answers:write.title'),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  return readAnswerDraft(actor, params.code ?? '', askedSubject(new URL(request.url).searchParams))
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const subject = askedSubject(new URL(request.url).searchParams)
  const form = parseWithZod(await request.formData(), { schema: AnswerForm, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { seen, ...input } = form.value
  try {
    const { id } = seen
      ? await changeAnswer(actor, code, subject, input, seen)
      : await writeAnswer(actor, code, subject, input)
    const query = new URLSearchParams({ done: seen ? 'changed' : 'published', at: id })
    return redirect(`/consultations/${code}/answers?${query}#answer-${id}`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

const outcomes = ['adopted', 'partly-adopted', 'under-study', 'refused', 'out-of-scope'] as const

export default function WriteAnswer() {
  const { t } = useTranslation('answers')
  const say = useText()
  const titleOf = useOwedTitle()
  const { title } = useConsultation()
  const draft = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>(),
    defaultValue: draft.value,
  })
  const isChange = draft.seen !== null
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={say(title)} />}>
        {t(isChange ? 'write.changeTitle' : 'write.title')}
      </PageHeading>
      <SummaryList
        items={[{ key: t('write.what'), value: <WrittenName text={titleOf(draft)} /> }]}
      />
      {isChange && <p>{t('write.changeText')}</p>}
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="seen" value={draft.seen ?? ''} />
        <Radios
          field={fields.outcome}
          legend={t('write.outcome')}
          items={outcomes.map((value) => ({ value, text: t(`outcome.${value}`) }))}
        />
        <Textarea
          field={fields.reasons}
          label={t('write.reasons')}
          hint={t('write.reasonsHint')}
          rows={12}
        />
        {draft.suggestions.length > 0 && (
          <Checkboxes
            field={fields.picked}
            legend={t('write.picked')}
            hint={t('write.pickedHint')}
            items={draft.suggestions.map(({ id, excerpt, author, supportCount }) => ({
              value: id,
              text: <WrittenName text={excerpt} />,
              hint: t('write.pickedBy', { name: author ?? t('write.former'), count: supportCount }),
            }))}
          />
        )}
        <Textarea
          field={fields.links}
          label={t('write.links')}
          hint={t('write.linksHint')}
          rows={5}
        />
        <Button>{t(isChange ? 'write.change' : 'write.submit')}</Button>
      </Form>
    </>
  )
}
