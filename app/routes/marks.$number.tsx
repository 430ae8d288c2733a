import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { MarkActions } from '#app/components/mark-actions/mark-actions.tsx'
import { MarkAnswer } from '#app/components/mark-answer/mark-answer.tsx'
import { MarkCheck } from '#app/components/mark-check/mark-check.tsx'
import { MarkForPrograms } from '#app/components/mark-for-programs/mark-for-programs.tsx'
import { MarkFacts } from '#app/components/mark-facts/mark-facts.tsx'
import { MarkHistory } from '#app/components/mark-history/mark-history.tsx'
import { MarkLead } from '#app/components/mark-lead/mark-lead.tsx'
import { MarkRenewal } from '#app/components/mark-renewal/mark-renewal.tsx'
import { MarkSnippets } from '#app/components/mark-snippets/mark-snippets.tsx'
import { MarkWatching } from '#app/components/mark-watching/mark-watching.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { changeOf, MarkChange } from '#app/mark-change.server.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { NotFound } from '#server/errors.ts'
import { readMarkWatch } from '#server/marks/life/read-mark-watch.ts'
import { readRenewal } from '#server/marks/life/read-renewal.ts'
import { readMarkSteps } from '#server/marks/life/read-mark-steps.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { markAddress, snippets } from '#server/marks/snippets.ts'

type Loaded = { mark: { number: string; siteName: string } | null }

export const handle = page<Loaded>((t, loaded) =>
  loaded?.mark
    ? t('marks:one.title', { number: loaded.mark.number, site: loaded.mark.siteName })
    : t('marks:unknown.title'),
)

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded?.mark ? [{ tagName: 'link', rel: 'canonical', href: loaded.address }] : []

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = params.number ?? ''
  const { number, problem } = parseMarkNumber(asked)
  if (problem) return data({ mark: null, asked, problem }, { status: 404 })
  const url = new URL(request.url)
  if (number !== asked) throw redirect(`/marks/${number}${url.search}`, 301)
  const actor = await getActor(request)
  try {
    const mark = await readMark(actor, number)
    const address = markAddress(number)
    return data({
      mark,
      address,
      host: new URL(address).host,
      snippets: snippets(mark),
      steps: await readMarkSteps(actor, number),
      watch: await readMarkWatch(actor, number),
      renewal: await readRenewal(actor, number),
      done: doneOf(url.searchParams.get('done')),
    })
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    return data({ mark: null, asked: number, problem: 'unknown' as const }, { status: 404 })
  }
})

const dones = [
  'issued',
  'notice-met',
  'review-opened',
  'review-closed',
  'suspended',
  'suspension-lifted',
  'revoked',
  'notice-answered',
] as const
const doneOf = (text: string | null) => dones.find((done) => done === text) ?? null

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const form = parseWithZod(await request.formData(), { schema: MarkChange, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  const { change, done } = changeOf(form.value.intent)
  try {
    await change(actor, number, form.value.reason)
  } catch (error) {
    return replyWithError(form, error)
  }
  return redirect(`/marks/${number}?done=${done}`)
})

export default function MarkPage() {
  const { t } = useTranslation('marks')
  const loaded = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  if (!loaded.mark) return <Unknown asked={loaded.asked} problem={loaded.problem} />
  const { mark, host, steps, done } = loaded
  const state = t(`states.${mark.state}`)
  return (
    <>
      <Breadcrumbs items={[{ text: t('register.title'), to: '/marks' }]} />
      <ErrorSummary errors={errorsOfReply(lastResult, () => lastResult?.initialValue?.intent)} />
      {done && !lastResult && <Notice kind="success" title={t(`done.${done}`)} announce />}
      <PageHeading
        caption={t('one.caption', { number: mark.number })}
        lead={<MarkLead mark={mark} />}
      >
        <WrittenName text={mark.siteName} />
      </PageHeading>
      <p>
        <img
          src={`/marks/${mark.number}.svg`}
          width="88"
          height="31"
          alt={t('one.picture', { level: mark.level, state })}
        />
      </p>
      <MarkFacts mark={mark} />
      <MarkRenewal renewal={loaded.renewal} />
      {mark.scanId && (
        <section className="section" aria-labelledby="evidence">
          <Heading id="evidence">{t('one.evidence')}</Heading>
          {mark.hasReport && (
            <p>
              <Link to={`/marks/${mark.number}/report`}>{t('one.evaluation')}</Link>
            </p>
          )}
          <p>
            <Link to={`/scans/${mark.scanId}`}>{t('one.report')}</Link>
          </p>
        </section>
      )}
      <MarkWatching watch={loaded.watch} />
      <section className="section" aria-labelledby="history">
        <Heading id="history">{t('one.history')}</Heading>
        <MarkHistory events={mark.events} />
      </section>
      <section className="section" aria-labelledby="check">
        <Heading id="check">{t('one.check')}</Heading>
        <MarkCheck host={host} />
        <MarkForPrograms number={mark.number} />
      </section>
      {mark.state !== 'revoked' && mark.state !== 'expired' && (
        <section className="section" aria-labelledby="paste">
          <Heading id="paste">{t('one.paste')}</Heading>
          <MarkSnippets snippets={loaded.snippets} />
        </section>
      )}
      {steps.answer && <MarkAnswer answer={steps.answer} lastResult={lastResult} />}
      <MarkActions steps={steps.officer} lastResult={lastResult} />
    </>
  )
}

interface UnknownProps {
  asked: string
  problem: 'shape' | 'slip' | 'unknown'
}

function Unknown({ asked, problem }: UnknownProps) {
  const { t } = useTranslation('marks')
  return (
    <>
      <Breadcrumbs items={[{ text: t('register.title'), to: '/marks' }]} />
      <PageHeading lead={t(`unknown.${problem}`, { asked })}>{t('unknown.title')}</PageHeading>
      <SearchForm action="/marks" label={t('register.search')} />
    </>
  )
}
