import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { ApplicationChange, applicationChangeOf } from '#app/application-change.server.ts'
import { ApplicationActions } from '#app/components/application-actions/application-actions.tsx'
import { ApplicationFacts } from '#app/components/application-facts/application-facts.tsx'
import { ApplicationHistory } from '#app/components/application-history/application-history.tsx'
import { ApplicationState } from '#app/components/application-state/application-state.tsx'
import { ApplicationTurn } from '#app/components/application-turn/application-turn.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { DraftParts } from '#app/components/draft-parts/draft-parts.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { env } from '#server/env.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'

type Loaded = Awaited<ReturnType<typeof loader>>

export const handle = page<Loaded>((_t, { application }) => application.siteName)
export const shouldRevalidate = afterConflict

const Done = z
  .enum(['begun', 'saved', 'submitted', 'accepted', 'asked', 'corrected', 'repeated', 'withdrawn'])
  .nullable()
  .catch(null)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  application: await readApplication(await requireActor(request), params.number ?? ''),
  correctionDays: env.MARK_CORRECTION_WORKING_DAYS,
  done: Done.parse(new URL(request.url).searchParams.get('done')),
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const sent = await request.formData()
  const form = parseWithZod(sent, { schema: ApplicationChange, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { change, done } = applicationChangeOf(form.value.intent)
  try {
    await change(actor, number, 'reason' in form.value ? form.value.reason : '')
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/applications/${number}?done=${done}`)
})

export default function ApplicationPage() {
  const { t } = useTranslation('applications')
  const { application, correctionDays, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { number, siteName, state, turn, events, obstacles, may } = application
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/applications' }]} />
      <ErrorSummary errors={errorsOfReply(lastResult, () => lastResult?.initialValue?.intent)} />
      {done && !lastResult && <Notice kind="success" title={t(`one.done.${done}`)} announce />}
      <PageHeading caption={t('one.caption', { number })}>
        <WrittenName text={siteName} />
      </PageHeading>
      <p>
        <ApplicationState state={state} />
      </p>
      {turn && <ApplicationTurn turn={turn} />}
      {obstacles && may.submit && <DraftParts application={application} />}
      <ApplicationActions
        application={application}
        correctionDays={correctionDays}
        lastResult={lastResult}
      />
      <section className="section" aria-labelledby="facts">
        <Heading id="facts">{t('one.facts')}</Heading>
        <ApplicationFacts application={application} />
      </section>
      <section className="section" aria-labelledby="history">
        <Heading id="history">{t('one.history')}</Heading>
        <ApplicationHistory events={events} />
      </section>
    </>
  )
}
