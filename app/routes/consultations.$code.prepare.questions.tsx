import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { afterConflict } from '#app/after-conflict.ts'
import { CodeBlock } from '#app/components/code-block/code-block.tsx'
import { Details } from '#app/components/details/details.tsx'
import { Done } from '#app/components/done/done.tsx'
import { Link } from '#app/components/link/link.tsx'
import { OutlineForm } from '#app/components/outline-form/outline-form.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
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
  const { t } = useTranslation('questions')
  const say = useText()
  const { code, title, phase } = useConsultation()
  const { outline, isDone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  useFocusOnArrival()
  const heading = (
    <PageHeading caption={<WrittenName text={say(title)} />} lead={t('prepare.lead')}>
      {t('prepare.title')}
    </PageHeading>
  )
  if (phase !== 'prepared' && !lastResult) {
    return (
      <>
        {heading}
        <p>{t('prepare.opened')}</p>
      </>
    )
  }
  return (
    <OutlineForm
      // What was saved is what the next change begins from.
      key={outline}
      outline={outline}
      lastResult={lastResult}
      label={t('prepare.label')}
      hint={t('prepare.hint')}
      submit={t('prepare.submit')}
    >
      {isDone && !lastResult && (
        <Done title={t('prepare.done')}>
          <p>
            <Link to={`/consultations/${code}/questions`}>{t('prepare.look')}</Link>
          </p>
        </Done>
      )}
      {heading}
      <Details summary={t('prepare.example')}>
        <CodeBlock label={t('prepare.example')} code={t('prepare.exampleText')} />
      </Details>
    </OutlineForm>
  )
}
