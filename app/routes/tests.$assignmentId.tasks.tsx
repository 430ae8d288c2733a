import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { afterConflict } from '#app/after-conflict.ts'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { Textarea } from '#app/components/textarea/textarea.tsx'
import { WrittenText } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { refusedFields, textOf } from '#app/refused-fields.server.ts'
import { requireActor } from '#app/session.server.ts'
import { ChangedMeanwhile } from '#server/marks/evaluations/changed-meanwhile.ts'
import { readTestTasks } from '#server/marks/evaluations/read-test-tasks.ts'
import type { TaskWork, TestTasksView } from '#server/marks/evaluations/read-test-tasks.ts'
import { saveTaskResult } from '#server/marks/evaluations/save-task-result.ts'

export const handle = page<TestTasksView>((t, view) =>
  t('tests:tasks.title', { site: view?.test.siteName ?? '' }),
)
export const shouldRevalidate = afterConflict

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  ...(await readTestTasks(await requireActor(request), params.assignmentId ?? '')),
  saved: new URL(request.url).searchParams.get('saved'),
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const id = params.assignmentId ?? ''
  const form = await request.formData()
  const taskId = textOf(form, 'taskId')
  const [outcome, words] = [textOf(form, 'outcome'), textOf(form, 'words')]
  try {
    const version = Number(textOf(form, 'version')) || 0
    await saveTaskResult(actor, id, { taskId, outcome, words, version })
  } catch (error) {
    const { errors, status } = refusedFields(error, `${taskId}-`)
    const stored = error instanceof ChangedMeanwhile ? error.stored : null
    return data({ taskId, outcome, words, errors, stored }, { status })
  }
  return redirect(`/tests/${id}/tasks?saved=${taskId}#task-${taskId}`)
})

const outcomes = ['done', 'with-difficulty', 'not-done'] as const

/** What a tester with disabilities is to do on the site, and how it went. */
export default function TestTasksPage() {
  const { t } = useTranslation('tests')
  const say = useErrorText()
  const { test, tasks, refusal, saved } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const position = 1 + tasks.findIndex(({ id }) => id === saved)
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/tests' },
          { text: test.siteName, to: `/tests/${test.id}` },
        ]}
      />
      <ErrorSummary errors={refused?.errors ?? []} />
      {position > 0 && !refused && (
        <Notice kind="success" title={t('tasks.saved', { position })} announce />
      )}
      <PageHeading lead={t('tasks.lead')}>{t('tasks.title', { site: test.siteName })}</PageHeading>
      {refusal && <Notice kind="warning" title={say(refusal)} />}
      {tasks.length === 0 && <p>{t('tasks.none')}</p>}
      {tasks.map((task, index) => (
        <Task key={task.id} task={task} position={index + 1} />
      ))}
    </>
  )
}

function Task({ task, position }: { task: TaskWork; position: number }) {
  const { t } = useTranslation('tests')
  const { refusal } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const refused = reply?.taskId === task.id ? reply : null
  const errorOf = (field: string) => {
    const error = refused?.errors.find(({ fieldId }) => fieldId === `${task.id}-${field}`)?.text
    return error ? { error } : {}
  }
  const outcome = refused?.outcome || task.result?.outcome
  const stored = refused?.stored
  return (
    <section className="section" id={`task-${task.id}`} aria-labelledby={`name-${task.id}`}>
      <Heading id={`name-${task.id}`}>{t('tasks.task', { position })}</Heading>
      <WrittenText text={task.text} />
      {(!refusal || refused) && (
        <Form method="post" noValidate>
          <input type="hidden" name="taskId" value={task.id} />
          <input
            type="hidden"
            name="version"
            value={stored?.version ?? task.result?.version ?? 0}
          />
          {stored && (
            <InsetText>
              <p>
                {t('report.taskResult', {
                  outcome: t(`tasks.${outcomes.find((one) => one === stored.outcome) ?? 'done'}`),
                  words: stored.words,
                })}
              </p>
            </InsetText>
          )}
          <Radios
            name="outcome"
            id={`${task.id}-outcome`}
            legend={t('tasks.outcome', { position })}
            items={outcomes.map((value) => ({ value, text: t(`tasks.${value}`) }))}
            {...(outcome ? { defaultValue: outcome } : {})}
            {...errorOf('outcome')}
          />
          <Textarea
            name="words"
            id={`${task.id}-words`}
            label={t('tasks.words', { position })}
            hint={t('tasks.wordsHint')}
            rows={3}
            defaultValue={refused?.words ?? task.result?.words ?? ''}
            {...errorOf('words')}
          />
          <Button kind="secondary">{t('tasks.save', { position })}</Button>
        </Form>
      )}
    </section>
  )
}
