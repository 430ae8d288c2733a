import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { TaskList } from '#app/components/task-list/task-list.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { listDocuments } from '#server/consultations/documents/list-documents.ts'
import { archiveConsultation } from '#server/consultations/phases/archive-consultation.ts'
import { announceConsultation } from '#server/consultations/prepare/announce-consultation.ts'
import type { Missing } from '#server/consultations/prepare/missing.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'

const Announcement = z.object({
  intent: z.literal('announce'),
  confirm: z.literal('on', { error: 'consultation-confirm' }),
})
const Archiving = z.object({
  intent: z.literal('archive'),
  confirm: z.literal('on', { error: 'consultation-archive' }),
})
const Decision = z.discriminatedUnion('intent', [Announcement, Archiving])

export const handle = page((t) => t('preparation:tasks.title'))

const saved = ['texts', 'terms', 'topics', 'text'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const done = new URL(request.url).searchParams.get('done')
  const actor = await requireActor(request)
  const code = params.code ?? ''
  return {
    preparation: await readPreparation(actor, code),
    documents: (await listDocuments(actor, code)).length,
    saved: saved.find((one) => one === done) ?? null,
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const form = parseWithZod(await request.formData(), { schema: Decision, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const isArchiving = form.value.intent === 'archive'
  try {
    await (isArchiving ? archiveConsultation : announceConsultation)(actor, code)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/consultations/${code}?done=${isArchiving ? 'archived' : 'announced'}`)
})

export default function Preparation() {
  const { t } = useTranslation(['preparation', 'phases'])
  const say = useText()
  const { title, code, phase } = useConsultation()
  const { preparation, saved: what } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<{ confirm: string }>({ lastResult })
  const { isAnnounced, missing } = preparation
  return (
    <>
      <ErrorSummary form={form} />
      {what && !lastResult && (
        <Notice kind="success" title={t('saved', { what: t(`tasks.${what}`) })} announce />
      )}
      <PageHeading
        caption={<WrittenName text={say(title)} />}
        lead={t(isAnnounced ? 'tasks.leadAnnounced' : 'tasks.lead')}
      >
        {t('tasks.title')}
      </PageHeading>
      <Tasks />
      {!isAnnounced && (
        <>
          <section className="section">
            <Heading>{t('tasks.preview')}</Heading>
            <p>
              <Link to={`/consultations/${code}`}>{t('tasks.previewLink')}</Link>
            </p>
          </section>
          <section className="section">
            <Heading>{t('announce.title')}</Heading>
            {missing.length > 0 ? (
              <MissingList missing={missing} />
            ) : (
              <>
                <p>{t('announce.text')}</p>
                <Terms />
                <Form method="post" id={form.id} noValidate>
                  <input type="hidden" name="intent" value="announce" />
                  <Checkboxes
                    field={fields.confirm}
                    legend={t('announce.legend')}
                    items={[{ value: 'on', text: t('announce.confirm') }]}
                  />
                  <Button>{t('announce.submit')}</Button>
                </Form>
              </>
            )}
          </section>
        </>
      )}
      {phase === 'answered' && (
        <section className="section" aria-labelledby="archive">
          <Heading id="archive">{t('phases:archive.title')}</Heading>
          <p>{t('phases:archive.text')}</p>
          <Form method="post" id={form.id} noValidate>
            <input type="hidden" name="intent" value="archive" />
            <Checkboxes
              field={fields.confirm}
              legend={t('phases:archive.legend')}
              items={[{ value: 'on', text: t('phases:archive.confirm') }]}
            />
            <Button kind="warning">{t('phases:archive.submit')}</Button>
          </Form>
        </section>
      )}
    </>
  )
}

function Tasks() {
  const { t } = useTranslation(['preparation', 'phases'])
  const { preparation, documents } = useLoaderData<typeof loader>()
  const { code, missing, topics, draftText } = preparation
  const { forms } = useConsultation()
  const base = `/consultations/${code}/prepare`
  const needed = (...parts: Missing[]) =>
    parts.some((part) => missing.includes(part)) ? (
      <StatusTag tone="caution">{t('tasks.missing')}</StatusTag>
    ) : (
      <StatusTag tone="good">{t('tasks.done')}</StatusTag>
    )
  const optional = (count: number) => (
    <StatusTag tone={count > 0 ? 'good' : 'neutral'}>
      {t(count > 0 ? 'tasks.optionalDone' : 'tasks.optional')}
    </StatusTag>
  )
  return (
    <TaskList
      tasks={[
        { name: t('tasks.texts'), to: `${base}/texts`, state: needed('background') },
        { name: t('tasks.terms'), to: `${base}/terms`, state: needed('dates', 'forms') },
        {
          name: t('tasks.topics'),
          to: `${base}/topics`,
          state: optional(topics.count),
          note: topics.count > 0 && t('tasks.topicCount', { count: topics.count }),
        },
        {
          name: t('tasks.text'),
          to: `${base}/text`,
          state: optional(draftText.count),
          note: draftText.count > 0 && t('tasks.paragraphCount', { count: draftText.count }),
        },
        {
          name: t('phases:documents.title'),
          to: `${base}/documents`,
          state: optional(documents),
        },
        ...(forms.includes('questions')
          ? [
              {
                name: t('tasks.questions'),
                to: `${base}/questions`,
                state: needed('questions', 'question-options'),
              },
            ]
          : []),
        ...(forms.includes('credits')
          ? [
              {
                name: t('tasks.priorities'),
                to: `${base}/priorities`,
                state: needed('credit-options'),
              },
            ]
          : []),
      ]}
    />
  )
}

function MissingList({ missing }: { missing: Missing[] }) {
  const { t } = useTranslation('preparation')
  return (
    <Notice kind="warning" title={t('missing.title')}>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((what) => (
          <li key={what}>{t(`missing.${what}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** What stands from the announcement on, once more before the eyes of who announces it. */
function Terms() {
  const { t } = useTranslation('preparation')
  const { opensAt, lastDay, forms } = useConsultation()
  const names = forms.map((form) => t(`forms.${form}`))
  return (
    <SummaryList
      items={[
        { key: t('announce.from'), value: <DateTime value={opensAt} /> },
        { key: t('announce.until'), value: <DateTime value={lastDay} /> },
        { key: t('announce.forms'), value: names.join(t('announce.separator')) },
      ]}
    />
  )
}
