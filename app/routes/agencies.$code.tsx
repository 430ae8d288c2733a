import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgencyDuties } from '#app/components/agency-duties/agency-duties.tsx'
import { AgencyTable } from '#app/components/agency-table/agency-table.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { answering } from '#app/http.server.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { readAgency } from '#server/accounts/read-agency.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { readAgencyDuties } from '#server/consultations/answers/read-agency-duties.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle = page<Data>((_t, { title }) => title)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { searchParams } = new URL(request.url)
  const agency = await readAgency(actor, params.code ?? '')
  const [below, sites, duties] = await Promise.all([
    listAgencies(actor, { parentId: agency.id, after: searchParams.get('below') }),
    listSites(actor, { agencyId: agency.id, after: searchParams.get('sites') }),
    readAgencyDuties(actor, agency.id),
  ])
  return {
    title: agency.name[getLocale(request)],
    hasJoined: searchParams.get('done') === 'joined',
    agency,
    duties,
    below: below.items,
    nextBelow: nextPage(request, below.next, 'below'),
    sites: sites.items,
    nextSites: nextPage(request, sites.next, 'sites'),
  }
})

export default function AgencyPage() {
  const { t } = useTranslation(['agencies', 'members'])
  const say = useText()
  const { agency, below, nextBelow, hasJoined, duties } = useLoaderData<typeof loader>()
  const above = agency.above.map(({ code, name }) => ({ text: say(name), to: `/agencies/${code}` }))
  return (
    <>
      <Breadcrumbs items={[{ text: t('list.title'), to: '/agencies' }, ...above]} />
      {hasJoined && (
        <Notice kind="success" title={t('members:done.joined')} announce>
          <p>{t('members:done.joinedNext')}</p>
        </Notice>
      )}
      <PageHeading caption={t(`kinds.${agency.kind}`)}>{say(agency.name)}</PageHeading>
      <Facts />
      {agency.may.listMembers && (
        <Button to={`/agencies/${agency.code}/members`} kind="secondary">
          {agency.may.manageMembers ? t('one.members') : t('one.seeMembers')}
        </Button>
      )}
      <Sites />
      <AgencyDuties duties={duties} />
      {below.length > 0 && (
        <section className="section">
          <AgencyTable caption={t('one.below')} agencies={below} siblings />
          <Pagination next={nextBelow} label={t('one.belowPages')} />
        </section>
      )}
    </>
  )
}

function Facts() {
  const { t } = useTranslation('agencies')
  const { agency } = useLoaderData<typeof loader>()
  return (
    <SummaryList
      items={[
        { key: t('one.complaints'), value: <Contact address={agency.complaintsEmail} /> },
        { key: t('one.marks'), value: <Contact address={agency.marksEmail} /> },
        { key: t('one.code'), value: <span translate="no">{agency.code}</span> },
        agency.oid ? { key: t('one.oid'), value: <span translate="no">{agency.oid}</span> } : null,
      ]}
    />
  )
}

function Contact({ address }: { address: string | null }) {
  const { t } = useTranslation('agencies')
  return address ? <Link to={`mailto:${address}`}>{address}</Link> : t('one.none')
}

function Sites() {
  const { t } = useTranslation('agencies')
  const { sites, nextSites } = useLoaderData<typeof loader>()
  return (
    <section className="section">
      <Heading>{t('one.sites')}</Heading>
      {sites.length === 0 && <p>{t('one.noSites')}</p>}
      <ul className="govuk-list">
        {sites.map(({ id, name, address }) => (
          <li key={id}>
            <Link to={`/sites/${id}`}>{name}</Link>
            <br />
            <span className="govuk-body-s" translate="no">
              {address}
            </span>
          </li>
        ))}
      </ul>
      <Pagination next={nextSites} label={t('one.sitesPages')} />
    </section>
  )
}
