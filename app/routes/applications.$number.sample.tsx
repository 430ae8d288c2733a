import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SampleDraw } from '#app/components/sample-draw/sample-draw.tsx'
import { useReasonName } from '#app/components/sample-table/reason-name.ts'
import { SampleTable } from '#app/components/sample-table/sample-table.tsx'
import { Select } from '#app/components/select/select.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { addSamplePage } from '#server/marks/evaluations/sample/add-sample-page.ts'
import { explainUnmet } from '#server/marks/evaluations/sample/explain-unmet.ts'
import { readSample } from '#server/marks/evaluations/sample/read-sample.ts'
import { givenReasons } from '#server/marks/evaluations/sample/reasons.ts'
import { removeSamplePage } from '#server/marks/evaluations/sample/remove-sample-page.ts'

const text = z.string().default('')

const Change = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), url: text, reason: text, note: text, process: text }),
  z.object({ intent: z.literal('remove'), page: z.string(), part: text }),
  z.object({ intent: z.literal('explain'), reason: z.string(), words: text }),
])

const Done = z.enum(['added', 'removed', 'replaced', 'explained']).nullable().catch(null)

export const handle = page((t) => t('sample:title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { searchParams } = new URL(request.url)
  const drawsAgain = searchParams.get('draw') === 'again'
  return {
    sample: await readSample(actor, params.number ?? '', drawsAgain),
    reasons: givenReasons,
    done: Done.parse(searchParams.get('done')),
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const form = parseWithZod(await request.formData(), { schema: Change, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    const done = await change(actor, number, form.value)
    return redirect(`/applications/${number}/sample?done=${done}`)
  } catch (error) {
    return replyWithError(form, error)
  }
})

async function change(actor: SignedIn, number: string, wanted: z.infer<typeof Change>) {
  switch (wanted.intent) {
    case 'add':
      await addSamplePage(actor, number, wanted)
      return 'added'
    case 'remove':
      await removeSamplePage(actor, number, wanted.page)
      return wanted.part === 'random' ? 'replaced' : 'removed'
    case 'explain':
      await explainUnmet(actor, number, wanted.reason, wanted.words)
      return 'explained'
  }
}

export default function Sample() {
  const { t } = useTranslation(['sample', 'applications'])
  const { sample, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { number, siteName, pages, isOpen } = sample
  const partOf = (part: string) => pages.filter((one) => one.part === part)
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('applications:list.title'), to: '/applications' },
          { text: number, to: `/applications/${number}` },
        ]}
      />
      <ErrorSummary errors={errorsOfReply(lastResult, () => formOf(lastResult))} />
      {done && !lastResult && <Notice kind="success" title={t(`sample:done.${done}`)} announce />}
      <PageHeading caption={<WrittenName text={siteName} />} lead={t('sample:lead')}>
        {t('sample:title')}
      </PageHeading>
      <p>{t(isOpen ? 'sample:open' : 'sample:closed')}</p>
      <SampleTable caption={t('sample:structured')} pages={partOf('structured')} isOpen={isOpen} />
      <SampleTable caption={t('sample:random')} pages={partOf('random')} isOpen={isOpen} />
      {isOpen && <AddForm />}
      <Unmet />
      <SampleDraw sample={sample} />
      <Tasks />
      <p>
        <Link to={`/applications/${number}`}>{t('sample:back', { number })}</Link>
      </p>
    </>
  )
}

type Reply = ReturnType<typeof useActionData<typeof action>>

/** Id of the form that was sent; there is one for each reason that is not met. */
function formOf(reply: Reply): string {
  const { intent, reason } = reply?.initialValue ?? {}
  return intent === 'explain' ? `explain-${String(reason)}` : String(intent)
}

function useReply(intent: string, reason?: string) {
  const reply = useActionData<typeof action>()
  const sent = reply?.initialValue
  return sent?.intent === intent && (!reason || sent.reason === reason) ? reply : undefined
}

function AddForm() {
  const { t } = useTranslation('sample')
  const sayReason = useReasonName()
  const { reasons } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ url: string; reason: string; note: string; process: string }>({
    id: 'add',
    lastResult: useReply('add'),
  })
  return (
    <section className="section" aria-labelledby="add-title">
      <Heading id="add-title">{t('add.title')}</Heading>
      <Form method="post" id={form.id} noValidate>
        <input type="hidden" name="intent" value="add" />
        <TextInput
          field={fields.url}
          label={t('add.url')}
          hint={t('add.urlHint')}
          type="url"
          spellCheck={false}
          required
        />
        <Select
          field={fields.reason}
          label={t('add.reason')}
          items={reasons.map((value) => ({ value, text: sayReason(value) }))}
        />
        <TextInput field={fields.note} label={t('add.note')} />
        <TextInput field={fields.process} label={t('add.process')} hint={t('add.processHint')} />
        <Button kind="secondary">{t('add.submit')}</Button>
      </Form>
    </section>
  )
}

function Unmet() {
  const { t } = useTranslation('sample')
  const sayReason = useReasonName()
  const { sample } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="unmet">
      <Heading id="unmet">{t('unmet.title')}</Heading>
      {sample.unmet.length === 0 ? (
        <p>{t('unmet.none')}</p>
      ) : (
        <SummaryList
          items={sample.unmet.map((one) => ({
            key: sayReason(one.reason),
            value: (
              <>
                <Why why={one.why} />
                {sample.isOpen && <ExplainForm reason={one.reason} />}
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}

const known = ['not-found', 'not-recognised', 'no-documents'] as const

/** A word of the service, or words of an officer. */
function Why({ why }: { why: string }) {
  const { t } = useTranslation('sample')
  const word = known.find((one) => one === why)
  if (word) return <p>{t(`unmet.${word}`)}</p>
  const [, count] = /^too-many\?count=(\d+)$/.exec(why) ?? []
  if (count) return <p>{t('unmet.too-many', { more: count })}</p>
  return <WrittenText text={why} />
}

type Reason = ReturnType<typeof useLoaderData<typeof loader>>['sample']['unmet'][number]['reason']

function ExplainForm({ reason }: { reason: Reason }) {
  const { t } = useTranslation('sample')
  const sayReason = useReasonName()
  const name = sayReason(reason)
  const [form, fields] = useForm<{ words: string }>({
    id: `explain-${reason}`,
    lastResult: useReply('explain', reason),
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="intent" value="explain" />
      <input type="hidden" name="reason" value={reason} />
      <Textarea field={fields.words} label={t('unmet.words', { reason: name })} rows={2} />
      <Button kind="secondary">{t('unmet.save', { reason: name })}</Button>
    </Form>
  )
}

function Tasks() {
  const { t } = useTranslation('sample')
  const { sample } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="tasks">
      <Heading id="tasks">{t('tasks.title')}</Heading>
      {sample.tasks.length === 0 ? (
        <p>{t('tasks.none')}</p>
      ) : (
        <ol className="govuk-list govuk-list--number">
          {sample.tasks.map((task) => (
            <li key={task}>
              <WrittenName text={task} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
