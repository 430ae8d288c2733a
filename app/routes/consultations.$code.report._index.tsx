import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Answer } from '#app/components/answer/answer.tsx'
import { useOwedTitle } from '#app/components/answer/owed-title.ts'
import { BallotResult } from '#app/components/ballot/ballot-result.tsx'
import { ConsultationPhase } from '#app/components/consultation-phase/consultation-phase.tsx'
import { Figures } from '#app/components/figures/figures.tsx'
import { FollowUps } from '#app/components/follow-ups/follow-ups.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { OpinionGroups } from '#app/components/opinion-groups/opinion-groups.tsx'
import { OpinionMap } from '#app/components/opinion-map/opinion-map.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { QuestionResult } from '#app/components/question/question-result.tsx'
import { ExtensionTable } from '#app/components/report-tables/extension-table.tsx'
import { ProposalTable } from '#app/components/report-tables/proposal-table.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TopComments } from '#app/components/top-comments/top-comments.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { filesOf } from '#server/consultations/report/download-report.ts'
import { readReport } from '#server/consultations/report/read-report.ts'

export const handle = page((t) => t('report:title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const report = await readReport(await getActor(request), params.code ?? '')
  return { ...report, files: filesOf(report) }
})

export default function ReportPage() {
  const { t } = useTranslation('report')
  const say = useText()
  const { title } = useConsultation()
  const { isFinal, priorities } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('lead')}>
        {t('title')}
      </PageHeading>
      {!isFinal && <p>{t('running')}</p>}
      <Facts />
      <Numbers />
      <Downloads />
      <Opinions />
      <Questions />
      {priorities && priorities.ballotCount !== null && (
        <BallotResult
          options={priorities.options}
          ballotCount={priorities.ballotCount}
          credits={priorities.credits}
        />
      )}
      <Comments />
      <Proposals />
      <Answers />
      <Extensions />
      <Moderation />
    </>
  )
}

function Facts() {
  const { t } = useTranslation('report')
  const say = useText()
  const locale = useLocale()
  const { agency, phase, opensAt, lastDay } = useConsultation()
  return (
    <SummaryList
      items={[
        { key: t('facts.agency'), value: say(agency.name) },
        {
          key: t('facts.time'),
          value: (
            <span suppressHydrationWarning>
              {t('facts.from', {
                from: formatDate(opensAt, locale),
                to: formatDate(lastDay, locale),
              })}
            </span>
          ),
        },
        { key: t('facts.phase'), value: <ConsultationPhase phase={phase} /> },
      ]}
    />
  )
}

function Numbers() {
  const { t } = useTranslation('report')
  const locale = useLocale()
  const { forms } = useConsultation()
  const { numbers } = useLoaderData<typeof loader>()
  const shown = [
    ['participants', numbers.participants],
    ...(forms.includes('threads') ? ([['comments', numbers.comments]] as const) : []),
    ...(forms.includes('statements')
      ? ([
          ['statements', numbers.statements],
          ['votes', numbers.votes],
        ] as const)
      : []),
    ...(forms.includes('proposals')
      ? ([
          ['proposals', numbers.proposals],
          ['endorsements', numbers.endorsements],
          ['reached', numbers.proposalsReached],
        ] as const)
      : []),
  ] as const
  return (
    <section className="section" aria-labelledby="numbers">
      <Heading id="numbers">{t('numbers.heading')}</Heading>
      <Figures
        items={shown.map(([name, count]) => ({
          label: t(`numbers.${name}`),
          value: formatNumber(count, locale),
        }))}
      />
    </section>
  )
}

function Downloads() {
  const { t } = useTranslation('report')
  const { code } = useConsultation()
  const { files } = useLoaderData<typeof loader>()
  return (
    <section className="section no-print" aria-labelledby="downloads">
      <Heading id="downloads">{t('downloads.heading')}</Heading>
      <p>{t('downloads.text')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {files.map((file) => (
          <li key={file}>
            <Link to={`/consultations/${code}/report/${file}`} download>
              {t(`downloads.files.${file}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Opinions() {
  const { t } = useTranslation(['report', 'opinions'])
  const locale = useLocale()
  const { forms } = useConsultation()
  const { map } = useLoaderData<typeof loader>()
  if (!forms.includes('statements')) return null
  return (
    <>
      <section className="section" aria-labelledby="opinions">
        <Heading id="opinions">{t('report:opinions.heading')}</Heading>
        {map?.map.status === 'ready' ? (
          <>
            <p>
              {t('opinions:map.made', {
                placed: formatNumber(map.map.counts.placed, locale),
                participants: formatNumber(map.map.counts.participants, locale),
                votes: formatNumber(map.map.counts.votes, locale),
              })}
            </p>
            <OpinionMap map={map.map} own={null} />
          </>
        ) : (
          <p>{t('report:opinions.notYet')}</p>
        )}
      </section>
      {map?.map.status === 'ready' && <OpinionGroups map={map.map} statements={map.statements} />}
    </>
  )
}

function Questions() {
  const { t } = useTranslation('report')
  const { questions } = useLoaderData<typeof loader>()
  if (!questions?.showsResults) return null
  return (
    <section className="section" aria-labelledby="questions">
      <Heading id="questions">{t('questions')}</Heading>
      {questions.questions.map((question) => (
        <QuestionResult key={question.id} question={question} />
      ))}
    </section>
  )
}

function Comments() {
  const { t } = useTranslation('report')
  const { code, forms } = useConsultation()
  const { comments } = useLoaderData<typeof loader>()
  if (!forms.includes('threads')) return null
  return (
    <section className="section" aria-labelledby="comments">
      <Heading id="comments">{t('comments.heading')}</Heading>
      {comments.length === 0 ? (
        <p>{t('comments.none')}</p>
      ) : (
        <TopComments comments={comments} base={`/consultations/${code}/comments`} />
      )}
    </section>
  )
}

function Proposals() {
  const { t } = useTranslation('report')
  const { code, forms } = useConsultation()
  const { proposals } = useLoaderData<typeof loader>()
  if (!forms.includes('proposals')) return null
  return (
    <section className="section" aria-labelledby="proposals">
      <Heading id="proposals">{t('proposals.heading')}</Heading>
      <ProposalTable proposals={proposals} base={`/consultations/${code}/proposals`} />
    </section>
  )
}

function Answers() {
  const { t } = useTranslation(['report', 'answers'])
  const titleOf = useOwedTitle()
  const { code } = useConsultation()
  const { items, owed, answered, followUps } = useLoaderData<typeof loader>().answers
  if (items.length === 0) return null
  const titles = items.flatMap((item) =>
    item.answer ? [[item.answer.id, titleOf(item)] as const] : [],
  )
  return (
    <>
      <section className="section" aria-labelledby="answers">
        <Heading id="answers">{t('report:answers')}</Heading>
        <p>{t('answers:progress', { owed, answered })}</p>
        {items.map((item) => (
          <Answer key={item.id ?? item.kind} owed={item} base={`/consultations/${code}`} />
        ))}
      </section>
      {followUps.length > 0 && (
        <section className="section" aria-labelledby="follow-ups">
          <Heading id="follow-ups">{t('answers:followUps.heading')}</Heading>
          <FollowUps steps={followUps} titles={Object.fromEntries(titles)} />
        </section>
      )}
    </>
  )
}

function Extensions() {
  const { t } = useTranslation('report')
  const { extensions } = useLoaderData<typeof loader>()
  return (
    <section className="section" aria-labelledby="extensions">
      <Heading id="extensions">{t('extensions.heading')}</Heading>
      <ExtensionTable extensions={extensions} />
    </section>
  )
}

function Moderation() {
  const { t } = useTranslation('report')
  const locale = useLocale()
  const { moderation } = useLoaderData<typeof loader>()
  const names = ['cases', 'hidden', 'paused', 'locked', 'waiting', 'appeals', 'overturned'] as const
  return (
    <section className="section" aria-labelledby="moderation">
      <Heading id="moderation">{t('moderation.heading')}</Heading>
      <Figures
        items={names.map((name) => ({
          label: t(`moderation.${name}`),
          value: formatNumber(moderation[name], locale),
        }))}
      />
    </section>
  )
}
