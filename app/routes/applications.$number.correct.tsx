import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { ApplicationTurn } from '#app/components/application-turn/application-turn.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { ObstacleList } from '#app/components/obstacle-list/obstacle-list.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { handInCorrection } from '#server/marks/applications/hand-in-correction.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'
import { publicTextMax } from '#server/marks/public-text.ts'

const Correction = z.object({ words: z.string().trim().max(publicTextMax) })

export const handle = page((t) => t('applications:correct.title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const application = await readApplication(await requireActor(request), params.number ?? '')
  return { application, asked: application.events.findLast(({ dueOn }) => dueOn !== null) ?? null }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const form = parseWithZod(await request.formData(), { schema: Correction, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    await handInCorrection(actor, number, form.value.words)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/applications/${number}?done=corrected`)
})

export default function Correct() {
  const { t } = useTranslation('applications')
  const sayError = useErrorText()
  const { application, asked } = useLoaderData<typeof loader>()
  const { number, siteName, siteId, turn, obstacles, may } = application
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Correction>>({ lastResult })
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/applications' },
          { text: number, to: `/applications/${number}` },
        ]}
      />
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={siteName} />}>{t('correct.title')}</PageHeading>
      {!may.correct && <Notice kind="information" title={sayError('correction-not-asked')} />}
      {may.correct && <ApplicationTurn turn={turn} />}
      {may.correct && asked && (
        <>
          <Heading>{t('correct.asked')}</Heading>
          <InsetText>
            <WrittenText text={asked.reason} />
          </InsetText>
          <ul className="govuk-list">
            <li>
              <Link to={`/applications/${number}/edit`}>{t('correct.edit')}</Link>
            </li>
            <li>
              <Link to={`/applications/${number}/assessment`}>{t('correct.assessment')}</Link>
            </li>
          </ul>
        </>
      )}
      {obstacles && obstacles.obstacles.length > 0 && (
        <>
          <Heading>{t('correct.obstacles')}</Heading>
          <ObstacleList number={number} siteId={siteId} obstacles={obstacles.obstacles} />
        </>
      )}
      {may.correct && (
        <Form method="post" id={form.id} noValidate className="section">
          <Textarea
            field={fields.words}
            label={t('correct.words')}
            hint={t('correct.wordsHint')}
            labelSize="m"
            required
          />
          <Button>{t('correct.submit')}</Button>
        </Form>
      )}
      <p>
        <Link to={`/applications/${number}`}>{t('assessment.toApplication', { number })}</Link>
      </p>
    </>
  )
}
