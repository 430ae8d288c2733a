import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ContributionWords } from '#app/components/contribution-words/contribution-words.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Done } from '#app/components/done/done.tsx'
import { ErrorSummary } from '#app/components/error-summary/error-summary.tsx'
import { errorsOfReply } from '#app/components/error-summary/errors-of-reply.ts'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import {
  DecisionForm,
  LockForm,
  PauseForm,
} from '#app/components/moderation-forms/moderation-forms.tsx'
import { ModerationRecord } from '#app/components/moderation-record/moderation-record.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { useFocusOnArrival } from '#app/focus-on-arrival.ts'
import { answering, replyWithError } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import { useText } from '#app/i18n/use-text.ts'
import { moderate, ModerationForm, moderationDones } from '#app/moderation-forms.server.ts'
import { requireActor } from '#app/session.server.ts'
import { readModerated } from '#server/consultations/moderation/read-moderated.ts'
import type { ModeratedView } from '#server/consultations/moderation/read-moderated.ts'

export const handle = page<{ about: ModeratedView }>((t, loaded) =>
  t(`moderation:case.title.${loaded?.about.kind ?? 'comment'}`),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams.get('done')
  const { code = '', of: kind = '', id = '' } = params
  return {
    about: await readModerated(await requireActor(request), code, kind, id),
    done: moderationDones.find((done) => done === asked) ?? null,
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const { code = '', of: kind = '', id = '' } = params
  const submission = parseWithZod(await request.formData(), { schema: ModerationForm })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    const done = await moderate(actor, { code, kind, id }, submission.value)
    return redirect(`/consultations/${code}/moderation/${kind}/${id}?done=${done}#done`)
  } catch (error) {
    return replyWithError(submission, error)
  }
})

/** One contribution with all that a moderator has to know, and all that a moderator can do. */
export default function Moderated() {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { title } = useConsultation()
  const { about, done } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>() ?? null
  useFocusOnArrival()
  return (
    <>
      <ErrorSummary errors={errorsOfReply(lastResult, () => lastResult?.initialValue?.intent)} />
      {done && (
        <Done title={t(`case.done.${done}`)}>
          <p>
            <Link to="/moderation">{t('case.next')}</Link>
          </p>
        </Done>
      )}
      <PageHeading caption={<WrittenName text={say(title)} />}>
        {t(`case.title.${about.kind}`)}
      </PageHeading>
      <SummaryList
        items={[
          {
            key: t('case.state.label'),
            value: t(`case.state.${about.state}`),
            action: <Link to={about.address}>{t('words.place')}</Link>,
          },
        ]}
      />
      <ContributionWords words={about.words} />
      <Reports />
      <Decide />
      <Earlier />
    </>
  )
}

function Reports() {
  const { t } = useTranslation('moderation')
  const nameOf = useRuleName()
  const { reports, hasMoreReports } = useLoaderData<typeof loader>().about
  if (reports.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('case.reports')}</Heading>
      <Table
        caption={t('case.reports')}
        captionHidden
        rows={reports}
        rowKey={({ at, words }) => `${at} ${words}`}
        columns={[
          {
            key: 'rule',
            header: t('case.reportRule'),
            cell: ({ rule }) => nameOf(rule) ?? rule,
            rowHeader: true,
          },
          {
            key: 'words',
            header: t('case.reportWords'),
            cell: ({ words }) => (words === null ? '–' : <WrittenText text={words} />),
          },
          {
            key: 'when',
            header: t('case.reportWhen'),
            cell: ({ at }) => <DateTime value={at} show="dateTime" />,
          },
        ]}
      />
      {hasMoreReports && <p>{t('case.reportsCut', { count: reports.length })}</p>}
    </section>
  )
}

function Decide() {
  const { t } = useTranslation('moderation')
  const { code } = useConsultation()
  const { about } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>() ?? null
  const replyTo = (...intents: string[]) =>
    intents.includes(String(reply?.initialValue?.intent)) ? reply : null
  const { actions, isOwn, appealId, isLocked, mayPause } = about
  if (isOwn) return <p>{t('case.own')}</p>
  return (
    <>
      <section className="section">
        <Heading>{t('case.decide')}</Heading>
        {appealId && (
          <p>
            {t('case.appealWaits')}{' '}
            <Link to={`/consultations/${code}/moderation/cases/${appealId}`}>
              {t('case.toAppeal')}
            </Link>
          </p>
        )}
        {actions.length > 0 ? (
          <DecisionForm
            // What another moderator has decided meanwhile is another form.
            key={`${about.caseId} ${about.state}`}
            about={about}
            lastResult={replyTo('decide')}
          />
        ) : (
          !appealId && <p>{t('case.nothing')}</p>
        )}
      </section>
      {isLocked !== null && <LockForm about={about} lastResult={replyTo('lock', 'unlock')} />}
      {mayPause && <PauseForm about={about} lastResult={replyTo('pause', 'unpause')} />}
    </>
  )
}

function Earlier() {
  const { t } = useTranslation('moderation')
  const { earlier } = useLoaderData<typeof loader>().about
  if (earlier.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('case.earlier')}</Heading>
      <ModerationRecord caption={t('case.earlier')} lines={earlier} />
    </section>
  )
}
