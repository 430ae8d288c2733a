import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FollowUpInput, readAnswered } from '#app/answer-forms.server.ts'
import { useOwedTitle } from '#app/components/answer/owed-title.ts'
import { FollowUpForm } from '#app/components/follow-ups/follow-up-form.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { changeFollowUp, readFollowUp } from '#server/consultations/answers/change-follow-up.ts'

export const handle = page((t) => t('answers:followUp.changeTitle'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', id = '' } = params
  const draft = await readFollowUp(actor, code, id)
  return { draft, ...(await readAnswered(actor, code)) }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', id = '' } = params
  const form = parseWithZod(await request.formData(), { schema: FollowUpInput, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { seen, ...input } = form.value
  try {
    await changeFollowUp(actor, code, id, input, seen)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}/answers?done=corrected#done`)
})

export default function ChangeFollowUp() {
  const say = useText()
  const titleOf = useOwedTitle()
  const { title } = useConsultation()
  const { draft, items, today } = useLoaderData<typeof loader>()
  return (
    <FollowUpForm
      consultation={say(title)}
      draft={draft}
      answers={items.map((item) => ({ value: item.answer?.id ?? '', text: titleOf(item) }))}
      today={today}
      lastResult={useActionData<typeof action>()}
    />
  )
}
