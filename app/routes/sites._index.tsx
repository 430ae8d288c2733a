import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Radios } from '#app/components/radios/radios.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { Table } from '#app/components/table/table.tsx'
import { StatusTag } from '#app/components/tag/status-tag.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { mayRegisterSomewhere } from '#server/audits/policy.ts'
import type { SiteView } from '#server/audits/present.ts'

export const handle = page((t) => t('sites:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const { searchParams } = new URL(request.url)
  const query = searchParams.get('q')?.trim() ?? ''
  const mine = actor.agencyIds.size > 0 && searchParams.get('show') === 'mine'
  const sites = await listSites(actor, { search: query, mine, after: searchParams.get('after') })
  return {
    query,
    mine,
    hasAgency: actor.agencyIds.size > 0,
    mayRegister: mayRegisterSomewhere(actor),
    sites: sites.items,
    next: nextPage(request, sites.next),
  }
})

export default function Sites() {
  const { t } = useTranslation('sites')
  const { query, mine, hasAgency, mayRegister, sites, next } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      {mayRegister && <Button to="/sites/new">{t('list.register')}</Button>}
      <SearchForm
        action="/sites"
        label={t('list.search')}
        hint={t('list.searchHint')}
        defaultValue={query}
      >
        {hasAgency && (
          <div className="govuk-!-margin-top-4">
            <Radios
              legend={t('list.show')}
              name="show"
              inline
              defaultValue={mine ? 'mine' : 'all'}
              items={[
                { value: 'all', text: t('list.all') },
                { value: 'mine', text: t('list.mine') },
              ]}
            />
          </div>
        )}
      </SearchForm>
      {sites.length > 0 ? (
        <SiteTable
          sites={sites}
          caption={query ? t('list.captionFound', { query }) : t('list.caption')}
        />
      ) : (
        <Nothing query={query} mine={mine} />
      )}
      <Pagination next={next} />
    </>
  )
}

function SiteTable({ sites, caption }: { sites: SiteView[]; caption: string }) {
  const { t } = useTranslation('sites')
  const say = useText()
  return (
    <Table
      caption={caption}
      rows={sites}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          rowHeader: true,
          cell: ({ id, name, address }) => (
            <>
              <Link to={`/sites/${id}`}>{name}</Link>
              <br />
              <span className="govuk-body-s" translate="no">
                {address}
              </span>
            </>
          ),
        },
        { key: 'agency', header: t('list.agency'), cell: ({ agency }) => say(agency.name) },
        {
          key: 'control',
          header: t('list.control'),
          cell: ({ provedBy }) => (
            <StatusTag tone={provedBy ? 'good' : 'neutral'}>
              {t(`control.${provedBy ?? 'none'}`)}
            </StatusTag>
          ),
        },
      ]}
    />
  )
}

function Nothing({ query, mine }: { query: string; mine: boolean }) {
  const { t } = useTranslation('sites')
  if (query) return <p>{t('list.nothing', { query })}</p>
  return <p>{mine ? t('list.nothingMine') : t('list.empty')}</p>
}
