import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Answer } from '#app/components/answer/answer.tsx'
import { OwedTasks, writeAddress } from '#app/components/answer/owed-tasks.tsx'
import { useOwedTitle } from '#app/components/answer/owed-title.ts'
import { Button } from '#app/components/button/button.tsx'
import { Checkboxes } from '#app/components/checkboxes/checkboxes.tsx'
import { Deadline } from '#app/components/deadline/deadline.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { FollowUps } from '#app/components/follow-ups/follow-ups.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { errorCode } from '#app/i18n/error-text.ts'
import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { useForm } from '#app/use-form.ts'
import { finishAnswering } from '#server/consultations/answers/finish-answering.ts'
import { listOwed } from '#server/consultations/answers/list-owed.ts'
import type { OwedView } from '#server/consultations/answers/list-owed.ts'

export const handle = page((t) => t('answers:title'))

const dones = ['published', 'changed', 'finished', 'followed', 'corrected'] as const

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('done')
  return {
    ...(await listOwed(await getActor(request), params.code ?? '')),
    done: dones.find((done) => done === asked) ?? null,
    /** Id of the answer that was just written. */
    at: searchParams.get('at'),
  }
})

const finishFormId = 'finish'

const FinishForm = z.object({ confirm: z.literal('yes', { error: errorCode('confirm-finish') }) })

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const code = params.code ?? ''
  const submission = parseWithZod(await request.formData(), { schema: FinishForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await finishAnswering(actor, code)
  } catch (error) {
    return replyWithError(submission, error)
  }
  return redirect(`/consultations/${code}/answers?done=finished#done`)
})

// As they are asked about: what everybody is asked first, what is left to say last.
const order = ['question', 'topic', 'proposal', 'statement', 'whole'] as const

export default function Answers() {
  const { t } = useTranslation('answers')
  const say = useText()
  const { title } = useConsultation()
  const { items, done, may } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const shown = items.filter(({ kind, answer, isOwed }) => kind !== 'whole' || answer || isOwed)
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary errors={errorsOfReply(reply, () => finishFormId)} />
      {(done === 'finished' || done === 'followed') && (
        <Done title={t(`done.${done}`)}>
          <p>{t('done.toldAll')}</p>
        </Done>
      )}
      {done === 'corrected' && <Done title={t('done.corrected')} />}
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      <Standing />
      {may.answer && <Officer />}
      {order.map((kind) => (
        <Group key={kind} kind={kind} items={shown.filter((item) => item.kind === kind)} />
      ))}
      <Later />
    </>
  )
}

/** How far the agency has come, and when it is due. */
function Standing() {
  const { t } = useTranslation('answers')
  const locale = useLocale()
  const { phase, answeredAt } = useConsultation()
  const { owed, answered, duty } = useLoaderData<typeof loader>()
  const isEarly = phase === 'prepared' || phase === 'open'
  return (
    <>
      {duty && <Deadline duty={duty}>{(date) => t('due', { date })}</Deadline>}
      {answeredAt && <p>{t('answeredAt', { date: formatDate(answeredAt, locale) })}</p>}
      {isEarly && <p>{t('notYet')}</p>}
      {!isEarly && <p>{t('progress', { owed, answered })}</p>}
    </>
  )
}

/** What is owed, each leading to its form, and how to finish. */
function Officer() {
  const { t } = useTranslation('answers')
  const { code } = useConsultation()
  const { items, owed, answered, may } = useLoaderData<typeof loader>()
  return (
    <section className="section no-print" aria-labelledby="officer">
      <Heading id="officer">{t('officer.heading')}</Heading>
      {answered < owed && <p>{t('officer.missing')}</p>}
      <OwedTasks items={items} code={code} />
      {may.finish && <Finish />}
      {may.followUp && (
        <Button kind="secondary" to={`/consultations/${code}/answers/follow-up`}>
          {t('followUps.add')}
        </Button>
      )}
    </section>
  )
}

/** Finishing cannot be taken back, and is asked for twice. */
function Finish() {
  const { t } = useTranslation('answers')
  const [form, fields] = useForm<{ confirm: string }>({
    id: finishFormId,
    lastResult: useActionData<typeof action>(),
  })
  return (
    <Form method="post" id={form.id} noValidate>
      <p>{t('officer.complete')}</p>
      <Checkboxes
        field={fields.confirm}
        legend={t('officer.confirmLegend')}
        items={[{ value: 'yes', text: t('officer.confirm') }]}
      />
      <Button>{t('officer.finish')}</Button>
    </Form>
  )
}

function Group({ kind, items }: { kind: OwedView['kind']; items: OwedView[] }) {
  const { t } = useTranslation('answers')
  const titleOf = useOwedTitle()
  const { code } = useConsultation()
  const { may, done, at } = useLoaderData<typeof loader>()
  if (items.length === 0) return null
  return (
    <section className="section" aria-labelledby={`kind-${kind}`}>
      <Heading id={`kind-${kind}`}>{t(`kinds.${kind}`)}</Heading>
      {items.map((item) => (
        <Answer
          key={item.id ?? kind}
          owed={item}
          base={`/consultations/${code}`}
          done={
            (done === 'published' || done === 'changed') &&
            item.answer?.id === at && (
              <Notice kind="success" title={t(`done.${done}`)}>
                <p>{t('done.told')}</p>
              </Notice>
            )
          }
        >
          {may.answer && (
            <p className="no-print">
              <Link
                to={writeAddress(code, item)}
                label={`${t(item.answer ? 'officer.change' : 'officer.answer')}${t('officer.which', { title: titleOf(item) })}`}
              >
                {t(item.answer ? 'officer.change' : 'officer.answer')}
              </Link>
            </p>
          )}
        </Answer>
      ))}
    </section>
  )
}

/** What became of it. */
function Later() {
  const { t } = useTranslation('answers')
  const titleOf = useOwedTitle()
  const { phase } = useConsultation()
  const { code } = useConsultation()
  const { followUps, items, may } = useLoaderData<typeof loader>()
  if (phase !== 'answered' && phase !== 'archived') return null
  const titles = items.flatMap((item) =>
    item.answer ? [[item.answer.id, titleOf(item)] as const] : [],
  )
  return (
    <section className="section" id="follow-ups" aria-labelledby="follow-ups-title">
      <Heading id="follow-ups-title">{t('followUps.heading')}</Heading>
      <p>{t('followUps.lead')}</p>
      {followUps.length === 0 ? (
        <p>{t('followUps.none')}</p>
      ) : (
        <FollowUps
          steps={followUps}
          titles={Object.fromEntries(titles)}
          {...(may.followUp
            ? { correction: (id) => `/consultations/${code}/answers/follow-up/${id}` }
            : {})}
        />
      )}
    </section>
  )
}
