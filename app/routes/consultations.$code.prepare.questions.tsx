import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { afterConflict } from '#app/after-conflict.ts'
import { OutlinePage } from '#app/components/outline-form/outline-page.tsx'
import { answering } from '#app/http.server.ts'
import { page } from '#app/i18n/page.ts'
import { answerOutlineForm } from '#app/outline-form.server.ts'
import { requireActor } from '#app/session.server.ts'
import {
  changeQuestions,
  readQuestionOutline,
} from '#server/consultations/questions/change-questions.ts'

export const handle = page((t) => t('questions:prepare.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  outline: await readQuestionOutline(await requireActor(request), params.code ?? ''),
  isDone: new URL(request.url).searchParams.get('done') === 'saved',
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  return answerOutlineForm(
    request,
    (outline, seen) => changeQuestions(actor, code, outline, seen),
    `/consultations/${code}/prepare/questions?done=saved#done`,
  )
})

export default function PrepareQuestions() {
  const { outline, isDone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  return <OutlinePage of="questions" outline={outline} isDone={isDone} lastResult={lastResult} />
}
