import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConsultationSteps } from '#app/components/consultation-steps/consultation-steps.tsx'
import { ConsultationTimetable } from '#app/components/consultation-timetable/consultation-timetable.tsx'
import { feedLink } from '#app/components/follow-box/follow-address.ts'
import { FollowBox } from '#app/components/follow-box/follow-box.tsx'
import { FileList } from '#app/components/file-list/file-list.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { TopicLinks } from '#app/components/topic-links/topic-links.tsx'
import { UserText } from '#app/components/user-text/user-text.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { getActor } from '#app/session.server.ts'
import { readFollowing } from '#server/consultations/follows/read-following.ts'
import { listDocuments } from '#server/consultations/documents/list-documents.ts'
import { readTimetable } from '#server/consultations/phases/read-timetable.ts'

export const handle = page((t) => t('consultations:nav.overview'))

/** What an officer has just done. */
const dones = ['announced', 'closing', 'answer', 'archived'] as const

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  feedLink(params.code ?? '', { kind: 'consultation' }),
]

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const done = new URL(request.url).searchParams.get('done')
  const actor = await getActor(request)
  const code = params.code ?? ''
  const [timetable, documents, following] = await Promise.all([
    readTimetable(actor, code),
    listDocuments(actor, code),
    readFollowing(actor, code),
  ])
  return {
    timetable,
    documents,
    following,
    done: dones.find((one) => one === done) ?? null,
  }
})

export default function Overview() {
  const { t } = useTranslation(['consultations', 'phases'])
  const say = useText()
  const { timetable, documents, following } = useLoaderData<typeof loader>()
  const consultation = useConsultation()
  const { code, title, summary, background, draftRegulation } = consultation
  return (
    <>
      <Done />
      <PageHeading lead={<WrittenName text={say(summary)} />}>
        <WrittenName text={say(title)} />
      </PageHeading>
      <ConsultationTimetable consultation={consultation} timetable={timetable} />
      <Facts />
      {draftRegulation && <InsetText>{t('one.draftRegulation')}</InsetText>}
      <ConsultationSteps consultation={consultation} />
      <section className="section">
        <Heading>{t('one.background')}</Heading>
        <UserText html={background[useLocale()]} />
      </section>
      {documents.length > 0 && (
        <section className="section">
          <Heading>{t('phases:documents.title')}</Heading>
          <FileList files={documents} />
        </section>
      )}
      <Topics />
      <FollowBox code={code} following={following} />
      <ForOfficers />
    </>
  )
}

function Done() {
  const { t } = useTranslation(['preparation', 'phases'])
  const { done } = useLoaderData<typeof loader>()
  const { may } = useConsultation()
  if (!done || !may.run) return null
  const title = done === 'announced' ? t('preparation:done.announced') : t(`phases:done.${done}`)
  return <Notice kind="success" title={title} announce />
}

function Facts() {
  const { t } = useTranslation('consultations')
  const say = useText()
  const locale = useLocale()
  const { agency, participantCount } = useConsultation()
  return (
    <SummaryList
      items={[
        { key: t('one.agency'), value: say(agency.name) },
        { key: t('one.participants'), value: formatNumber(participantCount, locale) },
      ]}
    />
  )
}

function Topics() {
  const { t } = useTranslation('consultations')
  const { code, topics, forms } = useConsultation()
  if (topics.length === 0) return null
  const discussion = (topic: string) => `/consultations/${code}/comments?topic=${topic}`
  return (
    <section className="section">
      <Heading>{t('one.topics')}</Heading>
      <TopicLinks topics={topics} discussion={forms.includes('threads') ? discussion : undefined} />
    </section>
  )
}

/** What an officer can do with its dates. */
function ForOfficers() {
  const { t } = useTranslation('phases')
  const { timetable } = useLoaderData<typeof loader>()
  const { code, phase, isAnnounced, may } = useConsultation()
  if (!may.run || !isAnnounced) return null
  const isPutOff = timetable.extensions.some(({ ofWhat }) => ofWhat === 'answer')
  const canPutOff = timetable.answer && timetable.answer.state !== 'overdue' && !isPutOff
  const what = phase === 'open' || phase === 'prepared' ? 'closing' : canPutOff ? 'answer' : null
  if (!what && phase !== 'answered') return null
  return (
    <section className="section">
      <Heading>{t('officer.title')}</Heading>
      <ul className="govuk-list govuk-list--bullet">
        {what && (
          <li>
            <Link to={`/consultations/${code}/extend`}>{t(`officer.extend.${what}`)}</Link>
          </li>
        )}
        {phase === 'answered' && (
          <li>
            <Link to={`/consultations/${code}/prepare#archive`}>{t('officer.archive')}</Link>
          </li>
        )}
      </ul>
    </section>
  )
}
