import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { Deadline } from '#app/components/deadline/deadline.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Select } from '#app/components/select/select.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { TaskList } from '#app/components/task-list/task-list.tsx'
import { TestStateTag } from '#app/components/test-state/test-state.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { contactAddress } from '#app/contact.server.ts'
import { answering } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { acceptAssignment, declineAssignment } from '#server/marks/evaluations/answer-assignment.ts'
import { finishTest } from '#server/marks/evaluations/finish-test.ts'
import { readMyTest } from '#server/marks/evaluations/read-my-test.ts'
import type { TestView, TestWork } from '#server/marks/evaluations/read-my-test.ts'
import { setTools } from '#server/marks/evaluations/set-tools.ts'
import { browsers, technologies } from '#server/marks/evaluations/tools.ts'

export const handle = page<TestView>((t, test) =>
  t('tests:one.title', { site: test?.siteName ?? '' }),
)

const dones = ['accepted', 'tools'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get('done')
  return {
    ...(await readMyTest(await requireActor(request), params.assignmentId ?? '')),
    contact: contactAddress(),
    done: dones.find((known) => known === asked) ?? null,
    technologies,
    browsers,
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const id = params.assignmentId ?? ''
  const form = await request.formData()
  const intent = textOf(form, 'intent')
  try {
    if (intent === 'accept') await acceptAssignment(actor, id)
    else if (intent === 'decline') await declineAssignment(actor, id, textOf(form, 'conflict'))
    else if (intent === 'finish') await finishTest(actor, id)
    else {
      const chosen = form.getAll('technologies').map(String)
      await setTools(actor, id, { technologies: chosen, browser: textOf(form, 'browser') })
    }
  } catch (error) {
    const { status, ...refused } = refusedFields(error)
    return data({ ...refused, conflict: textOf(form, 'conflict') }, { status })
  }
  const done = intent === 'accept' ? 'accepted' : intent === 'tools' ? 'tools' : ''
  return redirect(`/tests/${id}${done && `?done=${done}`}`)
})

/** One test: the declaration first; then what is left of it. */
export default function TestPage() {
  const { t } = useTranslation('tests')
  const say = useText()
  const test = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { work, done } = test
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/tests' }]} />
      <ErrorSummary errors={refused?.errors ?? []} />
      {done === 'accepted' && !refused && (
        <Notice kind="success" title={t('one.accepted')} announce />
      )}
      {done === 'tools' && !refused && (
        <Notice kind="success" title={t('one.toolsSaved')} announce />
      )}
      <PageHeading caption={t(`kind.${test.kind}`)}>
        {t('one.title', { site: test.siteName })}
      </PageHeading>
      {(test.state === 'testing' || test.state === 'waiting' || test.state === 'late') && (
        <Deadline duty={test.duty}>{(date) => t('one.due', { date })}</Deadline>
      )}
      <SummaryList
        items={[
          { key: t('one.agency'), value: <WrittenName text={say(test.agency.name)} /> },
          { key: t('list.state'), value: <TestStateTag state={test.state} /> },
          work && { key: t('one.standard'), value: work.standard },
          work && { key: t('one.level'), value: work.level },
        ]}
      />
      {test.state === 'declined' && <Notice title={t('one.declined')} />}
      {test.state === 'finished' && <Notice kind="success" title={t('one.finished')} />}
      {!work && test.state !== 'declined' && <Declaration />}
      {work && <Work id={test.id} kind={test.kind} work={work} />}
      <p>
        {t('one.contact')} <Link to={`mailto:${test.contact}`}>{test.contact}</Link>
      </p>
    </>
  )
}

function Declaration() {
  const { t } = useTranslation('tests')
  const refused = useActionData<typeof action>()
  return (
    <section className="section" aria-labelledby="conflict-question">
      <Heading id="conflict-question">{t('one.conflict')}</Heading>
      <p>{t('one.conflictLead')}</p>
      <Form method="post" noValidate>
        <Button name="intent" value="accept">
          {t('one.accept')}
        </Button>
      </Form>
      <Heading level={3}>{t('one.declineTitle')}</Heading>
      <Form method="post" noValidate>
        <Textarea
          name="conflict"
          label={t('one.declineLabel')}
          hint={t('one.declineHint')}
          {...(refused?.conflict ? { defaultValue: refused.conflict } : {})}
          {...errorOf(refused, 'conflict')}
          required
        />
        <Button kind="secondary" name="intent" value="decline">
          {t('one.decline')}
        </Button>
      </Form>
    </section>
  )
}

type Refused = ReturnType<typeof useActionData<typeof action>>

const errorOf = (refused: Refused, field: string) => {
  const error = refused?.errors.find(({ fieldId }) => fieldId === field)?.text
  return error ? { error } : {}
}

function Work({ id, kind, work }: { id: string; kind: TestView['kind']; work: TestWork }) {
  const { t } = useTranslation('tests')
  const say = useErrorText()
  if (kind === 'settling') {
    return (
      <p>
        <Link to={`/evaluations/${work.evaluationId}/differences`}>{t('one.toDifferences')}</Link>
      </p>
    )
  }
  const left = work.pages.reduce((sum, { tested }) => sum + work.criteria - tested, 0)
  return (
    <>
      {work.refusal && work.refusal !== 'test-finished' && (
        <Notice kind="warning" title={say(work.refusal)} />
      )}
      {!work.refusal && <Tools work={work} />}
      <section className="section" aria-labelledby="pages">
        <Heading id="pages">{t('one.pages')}</Heading>
        <p>{left === 0 ? t('one.allDone') : t('one.left', { count: left })}</p>
        {work.next && !work.refusal && (
          <p>
            <Link to={`/tests/${id}/pages/${work.next.pageId}#c-${work.next.criterion}`}>
              {t('one.next')}
            </Link>
          </p>
        )}
        <TaskList
          tasks={work.pages.map((one) => ({
            name: t('one.page', { position: one.position, name: one.title || one.url }),
            to: `/tests/${id}/pages/${one.id}`,
            note: one.url,
            state: (
              <StatusTag tone={one.tested === work.criteria ? 'good' : 'progress'}>
                {t('one.pageDone', { done: one.tested, total: work.criteria })}
              </StatusTag>
            ),
          }))}
        />
      </section>
      {kind === 'lived' && (
        <section className="section" aria-labelledby="tasks">
          <Heading id="tasks">{t('one.tasks')}</Heading>
          <p>{t('one.tasksDone', work.tasks)}</p>
          <p>
            <Link to={`/tests/${id}/tasks`}>{t('one.toTasks')}</Link>
          </p>
        </section>
      )}
      {!work.refusal && (
        <section className="section" aria-labelledby="finish">
          <Heading id="finish">{t('one.finish')}</Heading>
          {left > 0 && <p>{t('one.left', { count: left })}</p>}
          <p>{t('one.finishLead')}</p>
          <Form method="post">
            <Button kind="warning" name="intent" value="finish">
              {t('one.finishSubmit')}
            </Button>
          </Form>
        </section>
      )}
    </>
  )
}

function Tools({ work }: { work: TestWork }) {
  const { t } = useTranslation('tests')
  const known = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <section className="section" aria-labelledby="tools">
      <Heading id="tools">{t('one.tools')}</Heading>
      <p>{t('one.toolsLead')}</p>
      <Form method="post" noValidate>
        <Checkboxes
          name="technologies"
          legend={t('one.technologies')}
          items={known.technologies.map((value) => ({ value, text: t(`technology.${value}`) }))}
          defaultValues={work.technologies}
          {...errorOf(refused, 'technologies')}
        />
        <Select
          name="browser"
          label={t('one.browser')}
          items={[
            { value: '', text: '—' },
            ...known.browsers.map((value) => ({ value, text: t(`browser.${value}`) })),
          ]}
          {...(work.browser ? { defaultValue: work.browser } : {})}
          {...errorOf(refused, 'browser')}
        />
        <Button kind="secondary" name="intent" value="tools">
          {t('one.saveTools')}
        </Button>
      </Form>
    </section>
  )
}
