import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { afterConflict } from '#app/after-conflict.ts'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DecisionWaiting } from '#app/components/decision-waiting/decision-waiting.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { FileField } from '#app/components/file-field/file-field.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { ConfirmationForm, DecisionForm } from '#app/decision-forms.server.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { hasRefused, replyWithRefused } from '#app/refused-files.server.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { confirmDecision, dismissDecision } from '#server/marks/decisions/confirm-decision.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import type { Decided } from '#server/marks/decisions/decide-application.ts'
import { readDecision } from '#server/marks/decisions/read-decision.ts'
import { receiveForm } from '#server/platform/uploads/receive-form.ts'
import { uploadForms } from '#server/upload-forms.ts'

export const handle = page((t) => t('decisions:title'))
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  view: await readDecision(await requireActor(request), params.number ?? ''),
  takes: uploadForms.decision.fields.papers,
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  return receiveForm(request, uploadForms.decision, async ({ form, files, refused }) => {
    if (form.has('intent')) {
      const answer = parseWithZod(form, { schema: ConfirmationForm, error: formErrors })
      if (answer.status !== 'success') return data(answer.reply(), { status: 400 })
      const { intent, decisionId } = answer.value
      try {
        if (intent === 'confirm')
          return leadOn(number, await confirmDecision(actor, number, decisionId))
        await dismissDecision(actor, number, decisionId)
        return redirect(`/applications/${number}/decide`)
      } catch (error) {
        return replyWithError(answer, error)
      }
    }
    const submission = parseWithZod(form, { schema: DecisionForm, error: formErrors })
    if (submission.status !== 'success' || hasRefused(refused)) {
      return data(replyWithRefused(submission, refused), { status: 400 })
    }
    const { outcome, reason, criteria, dueOn } = submission.value
    try {
      const draft = { outcome, reason, criteria, dueOn, papers: files }
      return leadOn(number, await decideApplication(actor, number, draft))
    } catch (error) {
      return replyWithError(submission, error)
    }
  })
})

const leadOn = (number: string, { waits, markNumber }: Decided) =>
  redirect(
    markNumber
      ? `/marks/${markNumber}?done=issued`
      : `/applications/${number}${waits ? '/decide' : '?done=decided'}`,
  )

export default function Decide() {
  const { t } = useTranslation('decisions')
  const { view } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const isOpen = view.outcomes.length > 0 && !view.waiting
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('applications'), to: '/applications' },
          { text: view.number, to: `/applications/${view.number}` },
        ]}
      />
      {isOpen ? (
        <DecideForm />
      ) : (
        <>
          <PageHeading caption={<WrittenName text={view.siteName} />}>{t('title')}</PageHeading>
          <Refused errors={lastResult?.error} />
          {view.waiting && <DecisionWaiting decision={view.waiting} />}
          {!view.waiting && <Notice kind="information" title={t('notNow')} />}
        </>
      )}
    </>
  )
}

function Refused({ errors }: { errors: Record<string, string[] | null> | null | undefined }) {
  const say = useErrorText()
  const [code] = errors?.[''] ?? []
  return code ? <Notice kind="failure" title={say(code)} announce /> : null
}

function DecideForm() {
  const { t } = useTranslation('decisions')
  const { view, takes } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof DecisionForm>>({
    lastResult,
    defaultValue: {
      criteria: view.failed
        .map(({ criterion, pages }) => `${criterion} ${t('notMetOn', { count: pages })}`)
        .join('\n'),
      dueOn: view.correctionDueOn,
    },
  })
  return (
    <>
      <ErrorSummary form={form} />
      <PageHeading
        caption={<WrittenName text={view.siteName} />}
        lead={t(view.needsTwo ? 'leadTwo' : 'lead')}
      >
        {t('title')}
      </PageHeading>
      {view.evaluationId && (
        <p>
          <Link to={`/evaluations/${view.evaluationId}/report`}>{t('report')}</Link>
        </p>
      )}
      <Obstacles />
      <Form method="post" encType="multipart/form-data" id={form.id} noValidate>
        <Radios
          field={fields.outcome}
          legend={t('outcome')}
          items={view.outcomes.map((value) => ({
            value,
            text: t(`outcomes.${value}`),
            hint: t(`outcomeHints.${value}`),
          }))}
        />
        <Textarea
          field={fields.reason}
          label={t('reason')}
          hint={t('reasonHint')}
          labelSize="m"
          rows={6}
          required
        />
        <Textarea
          field={fields.criteria}
          label={t('criteria')}
          hint={t('criteriaHint')}
          labelSize="m"
          rows={8}
        />
        <TextInput
          field={fields.dueOn}
          label={t('dueOn')}
          hint={t('dueOnHint')}
          width={10}
          spellCheck={false}
        />
        <FileField field={fields.papers} label={t('papers')} hint={t('papersHint')} takes={takes} />
        <Button>{t(view.needsTwo ? 'propose' : 'decide')}</Button>
      </Form>
    </>
  )
}

/** Why no mark can be issued yet. */
function Obstacles() {
  const { t } = useTranslation('decisions')
  const say = useErrorText()
  const { view } = useLoaderData<typeof loader>()
  if (view.obstacles.length === 0) return null
  return (
    <Notice kind="warning" title={t('obstacles')}>
      <ul className="govuk-list govuk-list--bullet">
        {view.obstacles.map((obstacle) => (
          <li key={obstacle}>{say(obstacle)}</li>
        ))}
      </ul>
    </Notice>
  )
}
