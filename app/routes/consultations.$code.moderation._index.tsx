import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { ModerationRecord } from '#app/components/moderation-record/moderation-record.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useRuleName } from '#app/i18n/rule-name.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import {
  listModerationRecord,
  readModerationTotals,
} from '#server/consultations/moderation/list-moderation-record.ts'
import { listExclusions } from '#server/consultations/statements/list-participants.ts'

export const handle = page((t) => t('moderation:record.title'))

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const code = params.code ?? ''
  const after = new URL(request.url).searchParams.get('after')
  const [record, totals, exclusions] = await Promise.all([
    listModerationRecord(actor, code, after),
    readModerationTotals(actor, code),
    listExclusions(actor, code),
  ])
  return { lines: record.items, next: nextPage(request, record.next), totals, exclusions }
})

/** What moderators did in a consultation, for everybody to check. */
export default function ModerationRecordPage() {
  const { t } = useTranslation('moderation')
  const say = useText()
  const { code, title, may } = useConsultation()
  const { lines, next } = useLoaderData<typeof loader>()
  const base = `/consultations/${code}/moderation`
  return (
    <>
      <PageHeading caption={<WrittenName text={say(title)} />} lead={t('record.lead')}>
        {t('record.title')}
      </PageHeading>
      <ul className="govuk-list no-print">
        <li>
          <Link to="/consultations/rules">{t('record.rulesLink')}</Link>
        </li>
        {may.moderate && (
          <li>
            <Link to="/moderation">{t('record.queueLink')}</Link>
          </li>
        )}
        {may.run && (
          <li>
            <Link to={`${base}/people`}>{t('record.peopleLink')}</Link>
          </li>
        )}
      </ul>
      {lines.length === 0 ? <p>{t('record.none')}</p> : <Decisions />}
      <Pagination next={next} label={t('record.pages')} />
      <Exclusions />
    </>
  )
}

function Decisions() {
  const { t } = useTranslation('moderation')
  const { code } = useConsultation()
  const nameOf = useRuleName()
  const { lines, totals } = useLoaderData<typeof loader>()
  const file = `/consultations/${code}/moderation/download`
  return (
    <>
      <section className="section">
        <Heading>{t('record.totals')}</Heading>
        <Table
          caption={t('record.totals')}
          captionHidden
          rows={totals.decisions}
          rowKey={({ action, rule }) => `${action} ${rule}`}
          columns={[
            {
              key: 'action',
              header: t('record.action'),
              cell: ({ action }) => t(`decided.${action}`),
              rowHeader: true,
            },
            {
              key: 'rule',
              header: t('record.rule'),
              cell: ({ rule }) => nameOf(rule) ?? t('record.noRule'),
            },
            {
              key: 'count',
              header: t('record.total'),
              cell: ({ count }) => count,
              numeric: true,
            },
          ]}
        />
        <p>{t('record.overturned', { count: totals.overturned })}</p>
      </section>
      <section className="section">
        <Heading>{t('record.list')}</Heading>
        <ul className="govuk-list no-print">
          <li>
            <a href={`${file}/csv`}>{t('record.csv')}</a>
          </li>
          <li>
            <a href={`${file}/json`}>{t('record.json')}</a>
          </li>
        </ul>
        <ModerationRecord caption={t('record.list')} lines={lines} />
      </section>
    </>
  )
}

function Exclusions() {
  const { t } = useTranslation('moderation')
  const { exclusions } = useLoaderData<typeof loader>()
  if (exclusions.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('record.exclusions')}</Heading>
      <p>{t('record.exclusionsLead')}</p>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {exclusions.map(({ note, at }) => (
          <li key={`${at} ${note}`}>
            <DateTime value={at} />
            <WrittenText text={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}
