import { getFormProps } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { QuestionField } from '#app/components/question/question-field.tsx'
import { QuestionResult } from '#app/components/question/question-result.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { answerQuestions } from '#server/consultations/questions/answer-questions.ts'
import { readQuestions } from '#server/consultations/questions/read-questions.ts'
import { useForm } from '#app/use-form.ts'

export const handle = page((t) => t('questions:title'))

const dones = ['answered', 'none'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  return {
    ...(await readQuestions(actor, params.code ?? '')),
    isSignedIn: actor.accountId !== null,
    done: dones.find((done) => done === new URL(request.url).searchParams.get('done')) ?? null,
  }
})

// Answers are judged by the verb; each field is named after its question.
const Answers = z.looseObject({})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: Answers })
  try {
    const answers = [...form.keys()].map((name) => [name, form.getAll(name).map(String)])
    const answered = await answerQuestions(actor, code, Object.fromEntries(answers))
    const done = answered > 0 ? 'answered' : 'none'
    return redirect(`/consultations/${code}/questions?done=${done}#done`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

export default function Questions() {
  const { t } = useTranslation('questions')
  const say = useText()
  const { code, title, phase } = useConsultation()
  const { questions, mayAnswer, showsResults, isSignedIn, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  const [form, fields] = useForm<Record<string, string[]>>({
    id: 'answers',
    lastResult,
    defaultValue: Object.fromEntries(questions.map(({ id, mine }) => [id, mine])),
  })
  useFocusOnArrival()
  // What was chosen comes back also where the consultation has closed in between.
  const asks = mayAnswer || lastResult !== null
  return (
    <>
      <ErrorSummary form={form} />
      {done && !lastResult && (
        <Done title={t(`done.${done}`)}>
          <p>{t(`done.${done}Text`)}</p>
        </Done>
      )}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      {questions.length === 0 && <p>{t('none')}</p>}
      {phase === 'open' && !isSignedIn && (
        <Button to={`/sign-in?to=${encodeURIComponent(`/consultations/${code}/questions`)}`}>
          {t('signIn')}
        </Button>
      )}
      {asks && questions.length > 0 && (
        <Form method="post" {...getFormProps(form)} noValidate>
          {questions.map((question) => (
            <QuestionField key={question.id} question={question} field={fields[question.id]!} />
          ))}
          <Button>{t('submit')}</Button>
        </Form>
      )}
      {!asks && !showsResults && (
        <ol className="govuk-list govuk-list--number">
          {questions.map(({ id, title: asked }) => (
            <li key={id}>
              <WrittenName text={asked} />
            </li>
          ))}
        </ol>
      )}
      {showsResults ? (
        <section className="section" aria-labelledby="results">
          <Heading id="results">
            {t(phase === 'open' ? 'results.heading' : 'results.final')}
          </Heading>
          {questions.map((question) => (
            <QuestionResult key={question.id} question={question} />
          ))}
        </section>
      ) : (
        questions.length > 0 && <p>{t('results.later')}</p>
      )}
    </>
  )
}
