import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { FileField } from '#app/components/file-field/file-field.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { MarkVerdict } from '#app/components/mark-verdict/mark-verdict.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { hasRefused, replyWithRefused } from '#app/refused-files.server.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { issueMark } from '#server/marks/issue-mark.ts'
import { publicTextMax } from '#server/marks/public-text.ts'
import { readMarkDraft } from '#server/marks/read-mark-draft.ts'
import { receiveForm } from '#server/platform/uploads/receive-form.ts'
import { uploadForms } from '#server/upload-forms.ts'

const DecisionForm = z.object({
  decision: z.string({ error: 'mark-decision' }).trim().max(publicTextMax),
  confirm: z.literal('on', { error: 'mark-confirm' }),
  // Files are judged by what they contain, before any schema sees the form.
  papers: z.undefined().optional(),
})

export const handle = page((t) => t('marks:new.title'))

const scanOf = (request: Request) => new URL(request.url).searchParams.get('scan') ?? ''

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  return {
    draft: await readMarkDraft(actor, scanOf(request)),
    takes: uploadForms.newMark.fields.papers,
  }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  return receiveForm(request, uploadForms.newMark, async ({ form, files, refused }) => {
    const submission = parseWithZod(form, { schema: DecisionForm, error: formErrors })
    if (submission.status !== 'success' || hasRefused(refused)) {
      return data(replyWithRefused(submission, refused), { status: 400 })
    }
    try {
      const { decision } = submission.value
      const number = await issueMark(actor, { scanId: scanOf(request), decision, papers: files })
      return redirect(`/marks/${number}?done=issued`)
    } catch (error) {
      return replyWithError(submission, error)
    }
  })
})

export default function NewMark() {
  const { t } = useTranslation('marks')
  const { draft, takes } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const canIssue = draft.refusals.length === 0
  const [form, fields] = useForm<z.input<typeof DecisionForm>>({ lastResult })
  return (
    <>
      <Breadcrumbs items={[{ text: t('register.title'), to: '/marks' }]} />
      <ErrorSummary form={form} />
      <PageHeading caption={<WrittenName text={draft.siteName} />} lead={canIssue && t('new.lead')}>
        {t('new.title')}
      </PageHeading>
      <Refusals />
      <Heading>{t('new.verdict')}</Heading>
      <MarkVerdict draft={draft} />
      {canIssue && (
        <Form
          method="post"
          encType="multipart/form-data"
          id={form.id}
          noValidate
          className="section"
        >
          <Textarea
            field={fields.decision}
            label={t('new.decision')}
            labelSize="m"
            hint={t('new.decisionHint')}
            required
          />
          <Checkboxes
            field={fields.confirm}
            legend={t('new.confirmation')}
            items={[{ value: 'on', text: t('new.confirm') }]}
          />
          <FileField
            field={fields.papers}
            label={t('new.papers')}
            hint={t('new.papersHint')}
            takes={takes}
          />
          <Button>{t('new.submit')}</Button>
        </Form>
      )}
    </>
  )
}

function Refusals() {
  const { t } = useTranslation('marks')
  const say = useErrorText()
  const { draft } = useLoaderData<typeof loader>()
  if (draft.refusals.length === 0) return null
  return (
    <Notice kind="failure" title={t('new.cannot')}>
      <ul className="govuk-list govuk-list--bullet">
        {draft.refusals.map((refusal) => (
          <li key={refusal}>{say(refusal)}</li>
        ))}
      </ul>
      {draft.markNumber && (
        <p>
          <Link to={`/marks/${draft.markNumber}`}>
            {t('new.existing', { number: draft.markNumber })}
          </Link>
        </p>
      )}
    </Notice>
  )
}
