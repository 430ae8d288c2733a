import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { FileField } from '#app/components/file-field/file-field.tsx'
import { FileList } from '#app/components/file-list/file-list.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { hasRefused, replyWithRefused } from '#app/refused-files.server.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { addDocuments, removeDocument } from '#server/consultations/documents/change-documents.ts'
import { listDocuments } from '#server/consultations/documents/list-documents.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'
import { receiveForm } from '#server/platform/uploads/receive-form.ts'
import { uploadForms } from '#server/upload-forms.ts'

const Change = z.object({
  remove: z.string().default(''),
  // Files are judged by what they contain, before any schema sees the form.
  documents: z.undefined().optional(),
})

export const handle = page((t) => t('phases:documents.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const { phase } = await readPreparation(actor, code)
  return {
    documents: await listDocuments(actor, code),
    isFrozen: phase !== 'prepared' && phase !== 'open',
    takes: uploadForms.consultationDocuments.fields.documents,
    isDone: new URL(request.url).searchParams.has('done'),
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const rule = uploadForms.consultationDocuments
  return receiveForm(request, rule, async ({ form, files, refused }) => {
    const submission = parseWithZod(form, { schema: Change, error: formErrors })
    if (submission.status !== 'success' || hasRefused(refused)) {
      return data(replyWithRefused(submission, refused), { status: 400 })
    }
    const { remove } = submission.value
    try {
      await (remove ? removeDocument(actor, code, remove) : addDocuments(actor, code, files))
    } catch (error) {
      return replyWithError(submission, error)
    }
    return redirect(`/consultations/${code}/prepare/documents?done`)
  })
})

/** The papers of a consultation: adds some, or takes one away. */
export default function DocumentsPage() {
  const { t } = useTranslation('phases')
  const say = useText()
  const { title, code } = useConsultation()
  const { documents, isFrozen, isDone } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary errors={errorsOfReply(lastResult, () => addFormId)} />
      {isDone && !lastResult && <Notice kind="success" title={t('documents.saved')} announce />}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('documents.lead')}>
        {t('documents.title')}
      </PageHeading>
      <FileList files={documents} />
      {isFrozen ? (
        <Notice title={t('documents.frozen')} />
      ) : (
        <>
          {/* With other documents it is another form, without the files that have just arrived. */}
          <AddForm key={documents.map(({ id }) => id).join()} />
          {documents.length > 0 && (
            <section className="section" aria-labelledby="remove">
              <Heading id="remove">{t('documents.remove')}</Heading>
              {documents.map(({ id, name }) => (
                <Form key={id} method="post" encType="multipart/form-data">
                  <Button kind="secondary" name="remove" value={id}>
                    {t('documents.removeOne', { name })}
                  </Button>
                </Form>
              ))}
            </section>
          )}
        </>
      )}
      <p>
        <Link to={`/consultations/${code}/prepare`}>{t('documents.back')}</Link>
      </p>
    </>
  )
}

const addFormId = 'add'

function AddForm() {
  const { t } = useTranslation('phases')
  const { takes } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ documents: string }>({
    id: addFormId,
    lastResult: useActionData<typeof action>(),
  })
  return (
    <Form method="post" encType="multipart/form-data" id={form.id} noValidate>
      <FileField field={fields.documents} label={t('documents.add')} takes={takes} />
      <Button>{t('documents.submit')}</Button>
    </Form>
  )
}
