import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AssessedCode } from '#app/components/assessed-code/assessed-code.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Details } from '#app/components/details/details.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Progress } from '#app/components/progress/progress.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { TaskList } from '#app/components/task-list/task-list.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering, replyWithError } from '#app/http.server.ts'
import { formErrors } from '#app/i18n/form-errors.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { Invalid } from '#server/errors.ts'
import type { AssessmentPart } from '#server/marks/applications/assessment-parts.ts'
import { readSelfAssessment } from '#server/marks/applications/read-self-assessment.ts'
import type { PartProgress } from '#server/marks/applications/read-self-assessment.ts'
import { saveSelfAssessment } from '#server/marks/applications/save-self-assessment.ts'

const Answer = z.object({
  outcome: z.string().nullable().default(null),
  note: z.string().default(''),
})
const Answers = z.object({ answers: z.record(z.string(), Answer).default({}) })

export const handle = page((t) => t('applications:assessment.title'))

const partOf = (request: Request) => new URL(request.url).searchParams.get('part')

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => ({
  ...(await readSelfAssessment(await requireActor(request), params.number ?? '', partOf(request))),
  saved: new URL(request.url).searchParams.get('saved'),
}))

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const number = params.number ?? ''
  const part = partOf(request) ?? ''
  const form = parseWithZod(await request.formData(), { schema: Answers, error: formErrors })
  if (form.status !== 'success') return data(form.reply(), { status: 400 })
  try {
    await saveSelfAssessment(actor, number, part, form.value.answers)
  } catch (error) {
    const field = error instanceof Invalid ? fieldOf(error) : null
    return replyWithError(form, field ?? error)
  }
  const { parts } = await readSelfAssessment(actor, number)
  const next = nextPart(parts, part)
  const query = new URLSearchParams({ saved: part, ...(next ? { part: next } : {}) })
  return redirect(`/applications/${number}/assessment?${query}`)
})

/** The verb names the check code; the form has two fields for each. */
const fieldOf = ({ field, code }: Invalid) =>
  new Invalid(`answers.${field}.${code.startsWith('tooLong') ? 'note' : 'outcome'}`, code)

/** The next page with something left, from the one that was saved on. */
function nextPart(parts: readonly PartProgress[], saved: string): string | null {
  const at = parts.findIndex(({ number }) => number === saved)
  const after = [...parts.slice(at + 1), ...parts.slice(0, at)]
  return after.find(({ left }) => left > 0)?.number ?? null
}

export default function Assessment() {
  const { t } = useTranslation('applications')
  const { number, part } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('list.title'), to: '/applications' },
          { text: number, to: `/applications/${number}` },
          ...(part
            ? [{ text: t('assessment.title'), to: `/applications/${number}/assessment` }]
            : []),
        ]}
      />
      {part ? <Part key={part.number} part={part} /> : <Overview />}
    </>
  )
}

function Saved() {
  const { t } = useTranslation('applications')
  const say = useText()
  const { saved, parts } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const part = parts.find(({ number }) => number === saved)
  if (!part || lastResult) return null
  const name = `${part.number} ${say(part.name)}`
  return <Notice kind="success" title={t('assessment.saved', { part: name })} announce />
}

function Overview() {
  const { t } = useTranslation('applications')
  const say = useText()
  const { number, siteName, parts, mayWrite } = useLoaderData<typeof loader>()
  const sum = (of: 'total' | 'left') => parts.reduce((total, part) => total + part[of], 0)
  return (
    <>
      <Saved />
      <PageHeading
        caption={<WrittenName text={siteName} />}
        lead={t(mayWrite ? 'assessment.lead' : 'assessment.readOnly')}
      >
        {t('assessment.title')}
      </PageHeading>
      <Progress
        label={t('assessment.progress')}
        done={sum('total') - sum('left')}
        total={sum('total')}
      />
      <Heading>{t('assessment.parts')}</Heading>
      <TaskList
        tasks={parts.map((part) => ({
          name: `${part.number} ${say(part.name)}`,
          to: `/applications/${number}/assessment?part=${part.number}`,
          state: <PartState part={part} />,
          note: t('assessment.checks', { count: part.total }),
        }))}
      />
      <p>
        <Link to={`/applications/${number}`}>{t('assessment.toApplication', { number })}</Link>
      </p>
    </>
  )
}

function PartState({ part: { left, failed } }: { part: PartProgress }) {
  const { t } = useTranslation('applications')
  if (failed > 0) return <StatusTag tone="bad">{t('assessment.failed', { failed })}</StatusTag>
  if (left > 0) return <StatusTag tone="caution">{t('assessment.left', { left })}</StatusTag>
  return <StatusTag tone="good">{t('assessment.done')}</StatusTag>
}

function Part({ part }: { part: AssessmentPart }) {
  const { t } = useTranslation('applications')
  const say = useText()
  const { number, answers, mayWrite } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm<z.input<typeof Answers>>({
    id: 'assessment',
    lastResult,
    defaultValue: { answers },
  })
  const kept = fields.answers.getFieldset()
  return (
    <>
      <ErrorSummary form={form} />
      <Saved />
      <PageHeading
        caption={`${part.principle.number} ${say(part.principle.name)}`}
        lead={t(mayWrite ? 'assessment.partLead' : 'assessment.readOnly')}
      >
        {`${part.number} ${say(part.name)}`}
      </PageHeading>
      <Form method="post" id={form.id} noValidate>
        {part.criteria.map((criterion) => (
          <section className="section" key={criterion.number}>
            <Heading>
              {t('assessment.level', {
                number: criterion.number,
                name: say(criterion.name),
                level: criterion.level,
              })}
            </Heading>
            <Details summary={t('assessment.how')}>
              <p>{say(criterion.howToTest)}</p>
            </Details>
            {criterion.codes.map((code) => (
              <AssessedCode
                key={code.code}
                code={code.code}
                description={say(code.description)}
                fields={kept[code.code]!.getFieldset()}
                answer={mayWrite ? null : (answers[code.code] ?? 'none')}
              />
            ))}
          </section>
        ))}
        {mayWrite && <Button>{t('assessment.save')}</Button>}
      </Form>
      <p>
        <Link to={`/applications/${number}/assessment`}>{t('assessment.back')}</Link>
      </p>
    </>
  )
}
