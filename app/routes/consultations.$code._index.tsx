import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useConsultation } from '#app/consultation.ts'
import { ConsultationDates } from '#app/components/consultation-phase/consultation-dates.tsx'
import { ConsultationPhase } from '#app/components/consultation-phase/consultation-phase.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { InsetText } from '#app/components/inset-text/inset-text.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { UserText } from '#app/components/user-text/user-text.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'

export const handle = page((t) => t('consultations:nav.overview'))

/** What an officer has just done. */
const dones = ['announced'] as const

export const loader = ({ request }: LoaderFunctionArgs) => {
  const done = new URL(request.url).searchParams.get('done')
  return { done: dones.find((one) => one === done) ?? null }
}

export default function Overview() {
  const { t } = useTranslation(['consultations', 'preparation'])
  const { done } = useLoaderData<typeof loader>()
  const say = useText()
  const { title, summary, background, draftRegulation, topics, may } = useConsultation()
  return (
    <>
      {done && may.run && <Notice kind="success" title={t(`preparation:done.${done}`)} announce />}
      <PageHeading lead={<WrittenName text={say(summary)} />}>
        <WrittenName text={say(title)} />
      </PageHeading>
      <Facts />
      {draftRegulation && <InsetText>{t('one.draftRegulation')}</InsetText>}
      <section className="section">
        <Heading>{t('one.background')}</Heading>
        <UserText html={background[useLocale()]} />
      </section>
      {topics.length > 0 && (
        <section className="section">
          <Heading>{t('one.topics')}</Heading>
          <ul className="govuk-list govuk-list--bullet">
            {topics.map(({ id, name }) => (
              <li key={id}>
                <WrittenName text={say(name)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Facts() {
  const { t } = useTranslation('consultations')
  const say = useText()
  const locale = useLocale()
  const consultation = useConsultation()
  const { phase, agency, participantCount } = consultation
  return (
    <>
      <p>
        <ConsultationPhase phase={phase} /> <ConsultationDates consultation={consultation} />
      </p>
      <SummaryList
        items={[
          { key: t('one.agency'), value: say(agency.name) },
          { key: t('one.participants'), value: formatNumber(participantCount, locale) },
        ]}
      />
    </>
  )
}
