import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationState } from '#app/components/application-state/application-state.tsx'
import { ApplicationTurn } from '#app/components/application-turn/application-turn.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import type { Column } from '#app/components/table/table.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { Trans, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { listApplications } from '#server/marks/applications/list-applications.ts'
import type { ApplicationLine } from '#server/marks/applications/present-application.ts'
import { mayHandleApplication } from '#server/marks/policy.ts'

export const handle = page((t) => t('applications:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request)
  const { searchParams } = new URL(request.url)
  const over = searchParams.get('show') === 'over'
  const { items, next } = await listApplications(actor, { over, after: searchParams.get('after') })
  return {
    over,
    applications: items,
    next: nextPage(request, next),
    reader: mayHandleApplication(actor) ? ('officer' as const) : ('agency' as const),
    mayApply: actor.agencyIds.size > 0,
  }
})

/** Where officers and webmasters begin: which applications wait for them. */
export default function Applications() {
  const { t } = useTranslation('applications')
  const columns = useColumns()
  const { over, applications, next, reader, mayApply } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t(`list.lead.${reader}`)}>{t('list.title')}</PageHeading>
      {mayApply && (
        <p>
          <Trans t={t} i18nKey="list.begin" components={{ sites: <Link to="/sites">{''}</Link> }} />
        </p>
      )}
      {applications.length === 0 ? (
        <p>{t(over ? 'list.noneOver' : 'list.none')}</p>
      ) : (
        <Table
          caption={t(over ? 'list.over' : 'list.underWay')}
          columns={columns}
          rows={applications}
          rowKey={({ number }) => number}
        />
      )}
      <Pagination next={next} />
      <p>
        <Link to={over ? '/applications' : '/applications?show=over'}>
          {t(over ? 'list.seeUnderWay' : 'list.seeOver')}
        </Link>
      </p>
    </>
  )
}

function useColumns(): Column<ApplicationLine>[] {
  const { t } = useTranslation('applications')
  const say = useText()
  return [
    {
      key: 'site',
      header: t('list.columns.site'),
      rowHeader: true,
      cell: ({ number, siteName }) => (
        <>
          <Link to={`/applications/${number}`}>
            <WrittenName text={siteName} />
          </Link>
          <br />
          {number}
        </>
      ),
    },
    {
      key: 'agency',
      header: t('list.columns.agency'),
      cell: ({ agency }) => say(agency.name),
    },
    {
      key: 'terms',
      header: t('list.columns.terms'),
      cell: ({ level, standard }) => t('terms', { level, standard }),
    },
    {
      key: 'state',
      header: t('list.columns.state'),
      cell: ({ state }) => <ApplicationState state={state} />,
    },
    {
      key: 'turn',
      header: t('list.columns.turn'),
      cell: ({ turn }) => <ApplicationTurn turn={turn} />,
    },
  ]
}
