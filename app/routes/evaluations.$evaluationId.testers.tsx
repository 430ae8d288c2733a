import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { Select } from '#app/components/select/select.tsx'
import { Table } from '#app/components/table/table.tsx'
import { TestStateTag } from '#app/components/test-state/test-state.tsx'
import { TextInput } from '#app/components/text-input/text-input.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { assignTester } from '#server/marks/evaluations/assign-tester.ts'
import { changeTasks } from '#server/marks/evaluations/change-tasks.ts'
import { moveDueDay } from '#server/marks/evaluations/move-due-day.ts'
import { readTesters } from '#server/marks/evaluations/read-testers.ts'
import type { AssignmentLine } from '#server/marks/evaluations/read-testers.ts'
import { takeBackAssignment } from '#server/marks/evaluations/take-back-assignment.ts'

export const handle = page((t) => t('tests:testers.title'))

const dones = ['assigned', 'taken', 'moved', 'tasks'] as const
const kinds = ['manual', 'lived', 'settling'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get('done')
  return {
    ...(await readTesters(await requireActor(request), params.evaluationId ?? '')),
    done: dones.find((known) => known === asked) ?? null,
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const evaluationId = params.evaluationId ?? ''
  const form = await request.formData()
  const [intent, id] = [textOf(form, 'intent'), textOf(form, 'assignment')]
  const typed = { day: textOf(form, 'day'), tasks: textOf(form, 'tasks'), id }
  try {
    if (intent === 'take') await takeBackAssignment(actor, id)
    else if (intent === 'move') await moveDueDay(actor, id, typed.day)
    else if (intent === 'tasks') await changeTasks(actor, evaluationId, typed.tasks)
    else {
      const kind = kinds.find((known) => known === textOf(form, 'kind')) ?? 'manual'
      await assignTester(actor, evaluationId, { accountId: textOf(form, 'accountId'), kind })
    }
  } catch (error) {
    const { status, errors } = refusedFields(error, intent === 'move' ? `${id}-` : '')
    return data({ errors, ...typed }, { status })
  }
  const done = intent === 'take' ? 'taken' : intent === 'move' ? 'moved' : intent
  return redirect(`/evaluations/${evaluationId}/testers?done=${done || 'assigned'}`)
})

/** Who tests for an evaluation: officers assign, take back, move days and set tasks. */
export default function TestersPage() {
  const { t } = useTranslation(['tests', 'applications'])
  const view = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { done, differences, evaluationId } = view
  return (
    <>
      {view.applicationNumber && (
        <Breadcrumbs
          items={[
            { text: t('applications:list.title'), to: '/applications' },
            { text: view.applicationNumber, to: `/applications/${view.applicationNumber}` },
          ]}
        />
      )}
      <ErrorSummary errors={refused?.errors ?? []} />
      {done && !refused && <Notice kind="success" title={t(`testers.done.${done}`)} announce />}
      <PageHeading caption={<WrittenName text={view.siteName} />} lead={t('testers.lead')}>
        {t('testers.title')}
      </PageHeading>
      <Assigning />
      <section className="section">
        {view.assignments.length === 0 ? (
          <p>{t('testers.none')}</p>
        ) : (
          <Assigned assignments={view.assignments} />
        )}
      </section>
      <section className="section" aria-labelledby="differences">
        <Heading id="differences">{t('testers.differences')}</Heading>
        <p>
          {t('testers.open', { count: differences.open })}{' '}
          {t('testers.settled', { count: differences.settled })}
        </p>
        <p>
          <Link to={`/evaluations/${evaluationId}/differences`}>{t('testers.toDifferences')}</Link>
        </p>
        <p>
          <Link to={`/evaluations/${evaluationId}/report`}>{t('testers.toReport')}</Link>
        </p>
      </section>
      <section className="section" aria-labelledby="tasks-title">
        <Heading id="tasks-title">{t('testers.tasks')}</Heading>
        <Form method="post" noValidate>
          <Textarea
            name="tasks"
            label={t('testers.tasksLabel')}
            hint={t('testers.tasksHint')}
            defaultValue={refused?.tasks || view.tasks.join('\n')}
            {...errorOf(refused, 'tasks')}
          />
          <Button kind="secondary" name="intent" value="tasks">
            {t('testers.tasksSave')}
          </Button>
        </Form>
      </section>
    </>
  )
}

type Refused = ReturnType<typeof useActionData<typeof action>>

const errorOf = (refused: Refused, field: string) => {
  const error = refused?.errors.find(({ fieldId }) => fieldId === field)?.text
  return error ? { error } : {}
}

function Assigning() {
  const { t } = useTranslation('tests')
  const locale = useLocale()
  const { open, testers } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (open.length === 0) return <Notice title={t('testers.closed')} />
  if (testers.length === 0) return <Notice title={t('testers.noTesters')} />
  return (
    <section className="section" aria-labelledby="assign">
      <Heading id="assign">{t('testers.assign')}</Heading>
      <Form method="post" noValidate>
        <Select
          name="accountId"
          label={t('testers.tester')}
          items={[
            { value: '', text: '—' },
            ...testers.map(({ accountId, name }) => ({ value: accountId, text: name })),
          ]}
          {...errorOf(refused, 'accountId')}
        />
        <Radios
          name="kind"
          legend={t('testers.kind')}
          items={open.map(({ kind, dueOn }) => ({
            value: kind,
            text: t('testers.kindDue', {
              kind: t(`kind.${kind}`),
              date: formatDate(dueOn, locale),
            }),
          }))}
          defaultValue={open[0]!.kind}
        />
        <Button name="intent" value="assigned">
          {t('testers.submit')}
        </Button>
      </Form>
    </section>
  )
}

function Assigned({ assignments }: { assignments: AssignmentLine[] }) {
  const { t } = useTranslation('tests')
  const refused = useActionData<typeof action>()
  return (
    <>
      <Table
        caption={t('testers.list')}
        rows={assignments}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'tester',
            header: t('testers.tester'),
            rowHeader: true,
            cell: ({ tester }) => tester ?? t('testers.gone'),
          },
          { key: 'kind', header: t('testers.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          { key: 'round', header: t('testers.roundColumn'), cell: ({ round }) => round },
          { key: 'due', header: t('testers.due'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
          {
            key: 'state',
            header: t('testers.state'),
            cell: ({ state, conflict }) => (
              <>
                <TestStateTag state={state} />
                {conflict && <p>{t('testers.conflict', { words: conflict })}</p>}
              </>
            ),
          },
          {
            key: 'tested',
            header: t('testers.tested'),
            numeric: true,
            cell: ({ tested }) => tested,
          },
        ]}
      />
      {assignments
        .filter(({ mayMove }) => mayMove)
        .map(({ id, tester, dueOn, mayTakeBack, kind }) => {
          const name = t('testers.nameKind', {
            name: tester ?? t('testers.gone'),
            kind: t(`kind.${kind}`),
          })
          return (
            <Details
              key={id}
              summary={t('testers.move', { name })}
              open={refused?.id === id && refused.errors.length > 0}
            >
              <Form method="post" noValidate>
                <input type="hidden" name="assignment" value={id} />
                <TextInput
                  name="day"
                  id={`${id}-day`}
                  label={t('testers.day')}
                  hint={t('testers.dayHint', { example: dueOn })}
                  width={10}
                  {...(refused?.id === id ? { defaultValue: refused.day } : {})}
                  {...errorOf(refused, `${id}-day`)}
                />
                <Button kind="secondary" name="intent" value="move">
                  {t('testers.moveSubmit')}
                </Button>
                {mayTakeBack && (
                  <Button kind="warning" name="intent" value="take">
                    {t('testers.takeBackOf', { name })}
                  </Button>
                )}
              </Form>
            </Details>
          )
        })}
    </>
  )
}
