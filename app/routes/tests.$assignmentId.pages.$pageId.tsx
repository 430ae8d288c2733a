import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { afterConflict } from '#app/after-conflict.ts'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { ButtonGroup } from '#app/components/button/button.tsx'
import { CriterionWork } from '#app/components/criterion-work/criterion-work.tsx'
import type { TypedResult } from '#app/components/criterion-work/criterion-work.tsx'
import { useKeptResults } from '#app/components/criterion-work/use-kept-results.ts'
import type { SaveStatus } from '#app/components/criterion-work/use-kept-results.ts'
import { Deadline } from '#app/components/deadline/deadline.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { answering } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { ChangedMeanwhile } from '#server/marks/evaluations/changed-meanwhile.ts'
import { readTestPage } from '#server/marks/evaluations/read-test-page.ts'
import type { TestPageView } from '#server/marks/evaluations/read-test-page.ts'
import { saveResult } from '#server/marks/evaluations/save-result.ts'
import { receiveForm } from '#server/platform/uploads/receive-form.ts'
import { uploadForms } from '#server/upload-forms.ts'

const nameOf = ({ title, url }: TestPageView['page']) => title || url

export const handle = page<TestPageView>((t, view) =>
  t('tests:work.title', {
    position: view?.page.position ?? '',
    name: view ? nameOf(view.page) : '',
  }),
)
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  ...(await readTestPage(
    await requireActor(request),
    params.assignmentId ?? '',
    params.pageId ?? '',
  )),
  takes: uploadForms.testEvidence.fields.files,
  saved: new URL(request.url).searchParams.get('saved'),
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { assignmentId = '', pageId = '' } = params
  return receiveForm(request, uploadForms.testEvidence, async ({ form, files, refused }) => {
    const criterion = textOf(form, 'criterion')
    const [outcome, note] = [textOf(form, 'outcome'), textOf(form, 'note')]
    const typed = { criterion, outcome, note }
    const wrong = refused.files?.[0]
    if (wrong) {
      const errors = [{ text: wrong, fieldId: `${criterion}-files` }]
      return data({ ...typed, errors, stored: null }, { status: 400 })
    }
    try {
      const version = Number(textOf(form, 'version')) || 0
      await saveResult(actor, assignmentId, pageId, { criterion, outcome, note, version, files })
    } catch (error) {
      const { errors, status } = refusedFields(error, `${criterion}-`)
      const stored = error instanceof ChangedMeanwhile ? error.stored : null
      return data({ ...typed, errors, stored }, { status })
    }
    const at = encodeURIComponent(criterion)
    return redirect(`/tests/${assignmentId}/pages/${pageId}?saved=${at}#c-${at}`)
  })
})

/** One page of the sample, criterion by criterion. */
export default function TestPageWork() {
  const { t } = useTranslation('tests')
  const sayError = useErrorText()
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { test, page: sampled, refusal, saved } = view
  const path = `/tests/${test.id}/pages/${sampled.id}`
  const isSaved = view.principles.some(({ guidelines }) =>
    guidelines.some(({ criteria }) => criteria.some(({ number }) => number === saved)),
  )
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/tests' },
          { text: test.siteName, to: `/tests/${test.id}` },
        ]}
      />
      <ErrorSummary errors={refused?.errors ?? []} />
      {isSaved && !refused && (
        <Notice kind="success" title={t('work.saved', { number: saved })} announce />
      )}
      <PageHeading
        caption={t('work.caption', {
          site: test.siteName,
          position: sampled.position,
          total: view.pages,
        })}
      >
        {nameOf(sampled)}
      </PageHeading>
      {refusal && refusal !== 'test-finished' && (
        <Notice kind="warning" title={sayError(refusal)} />
      )}
      {!refusal && <Deadline duty={test.duty}>{(date) => t('one.due', { date })}</Deadline>}
      <p>
        <Link to={sampled.url}>{t('work.open')}</Link>
      </p>
      <p>{t('work.progress', { done: view.tested, total: view.total })}</p>
      {view.next && (
        <p>
          <Link to={`/tests/${test.id}/pages/${view.next.pageId}#c-${view.next.criterion}`}>
            {t('work.nextOpen')}
          </Link>
        </p>
      )}
      <Jump />
      <Criteria key={path} path={path} />
      <ButtonGroup>
        {view.previousId && (
          <Link to={`/tests/${test.id}/pages/${view.previousId}`}>{t('work.previous')}</Link>
        )}
        {view.nextId && (
          <Link to={`/tests/${test.id}/pages/${view.nextId}`}>{t('work.nextPage')}</Link>
        )}
        <Link to={`/tests/${test.id}`}>{t('work.overview')}</Link>
      </ButtonGroup>
    </>
  )
}

function Jump() {
  const { t } = useTranslation('tests')
  const say = useText()
  const { principles } = useLoaderData<typeof loader>()
  const all = principles.flatMap(({ guidelines }) => guidelines.flatMap(({ criteria }) => criteria))
  return (
    <Details summary={t('work.jump')}>
      <p>{t('work.jumpLead')}</p>
      <ul className="govuk-list">
        {all.map(({ number, name, result }) => (
          <li key={number}>
            <Link to={`#c-${number}`}>
              {number} {say(name)}
            </Link>{' '}
            {t(`outcome.${result?.outcome ?? 'untested'}`)}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Criteria({ path }: { path: string }) {
  const { t } = useTranslation('tests')
  const say = useText()
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const box = useRef<HTMLDivElement>(null)
  const { status, changed } = useKeptResults(box, `${view.test.id} ${view.page.id}`, `${path}/save`)
  const numbers = view.principles.flatMap(({ guidelines }) =>
    guidelines.flatMap(({ criteria }) => criteria.map(({ number }) => number)),
  )
  const after = (number: string) => numbers[numbers.indexOf(number) + 1] ?? null
  const typedOf = (number: string): TypedResult | null =>
    refused?.criterion === number
      ? { outcome: refused.outcome, note: refused.note, errors: errorsOf(refused.errors) }
      : null
  return (
    <div ref={box}>
      {view.principles.map((principle) => (
        <section key={principle.number} className="section">
          <Heading>
            {t('work.principle', { number: principle.number, name: say(principle.name) })}
          </Heading>
          {principle.guidelines.map((guideline) => (
            <section key={guideline.number}>
              <Heading level={3}>
                {t('work.guideline', { number: guideline.number, name: say(guideline.name) })}
              </Heading>
              {guideline.criteria.map((criterion) => (
                <CriterionWork
                  key={criterion.number}
                  criterion={criterion}
                  action={path}
                  scanId={view.machine?.isTested ? view.machine.scanId : null}
                  next={after(criterion.number)}
                  takes={view.takes}
                  isClosed={view.refusal !== null}
                  typed={typedOf(criterion.number)}
                  stored={
                    changed[criterion.number] ??
                    (refused?.criterion === criterion.number ? refused.stored : null)
                  }
                />
              ))}
            </section>
          ))}
        </section>
      ))}
      <output className="save-status" aria-live="polite">
        {status && <Status status={status} />}
      </output>
    </div>
  )
}

type Errors = { text: string; fieldId?: string }[]

const errorsOf = (errors: Errors): TypedResult['errors'] =>
  Object.fromEntries(
    errors.flatMap(({ text, fieldId }) => (fieldId ? [[fieldId.split('-').at(-1), text]] : [])),
  )

function Status({ status }: { status: SaveStatus }) {
  const { t } = useTranslation('tests')
  const say = useErrorText()
  if (status.kind === 'refused') {
    return t('work.status.refused', { number: status.number, reason: say(status.reason) })
  }
  if ('count' in status) return t(`work.status.${status.kind}`, { count: status.count })
  if (!('number' in status)) return t(`work.status.${status.kind}`)
  return t(`work.status.${status.kind}`, { number: status.number })
}
