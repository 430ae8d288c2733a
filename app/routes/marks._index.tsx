import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { MarkState } from '#app/components/mark-state/mark-state.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { Select } from '#app/components/select/select.tsx'
import { Table } from '#app/components/table/table.tsx'
import type { Column } from '#app/components/table/table.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { env } from '#server/env.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'
import { markStates } from '#server/marks/mark-state.ts'
import { mayReviewMark } from '#server/marks/policy.ts'
import type { MarkLine } from '#server/marks/present.ts'

const levels = ['A', 'AA', 'AAA'] as const

// What an address asks for in words that we do not know, it does not ask for.
const Query = z.object({
  q: z.string().trim().max(200).catch(''),
  state: z.enum(markStates).nullable().catch(null),
  level: z.enum(levels).nullable().catch(null),
  after: z.string().nullable().catch(null),
})

export const handle = page((t) => t('marks:register.title'))

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ tagName: 'link', rel: 'canonical', href: data.canonical }] : []

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const query = Query.parse({
    q: searchParams.get('q') ?? '',
    state: searchParams.get('state'),
    level: searchParams.get('level'),
    after: searchParams.get('after'),
  })
  const { q: search, ...rest } = query
  const actor = await getActor(request)
  return {
    query,
    canonical: new URL('/marks', env.PUBLIC_URL).href,
    isOfficer: mayReviewMark(actor),
    hasSlip: parseMarkNumber(search).problem === 'slip',
    marks: await listMarks(actor, { search, ...rest }),
  }
})

export default function Register() {
  const { t } = useTranslation(['marks', 'mark-check'])
  const { query, hasSlip, isOfficer, marks } = useLoaderData<typeof loader>()
  const columns = useColumns()
  const { next, total } = marks
  return (
    <>
      <PageHeading lead={t('register.lead')}>{t('register.title')}</PageHeading>
      {isOfficer && <ToNeeds />}
      <p>
        <Link to="/marks/check">{t('mark-check:credential.how')}</Link>
      </p>
      <ToRetests />
      <SearchForm action="/marks" label={t('register.search')} defaultValue={query.q}>
        <Filters {...query} />
      </SearchForm>
      {hasSlip && (
        <Notice kind="warning" title={t('register.slip')}>
          <p>{t('register.slipHelp')}</p>
        </Notice>
      )}
      {total === 0 ? (
        <Nothing isAsked={Boolean(query.q || query.state || query.level)} />
      ) : (
        <Table
          caption={t('register.count', { count: total })}
          columns={columns}
          rows={marks.items}
          rowKey={({ number }) => number}
        />
      )}
      {query.after && (
        <p>
          <Link to={addressOf({ ...query, after: null })}>{t('register.newest')}</Link>
        </p>
      )}
      <Pagination next={next && addressOf({ ...query, after: next })} />
    </>
  )
}

function ToRetests() {
  const { t } = useTranslation('retests')
  return (
    <p>
      <Link to="/retests">{t('title')}</Link>
    </p>
  )
}

function ToNeeds() {
  const { t } = useTranslation('watching')
  return (
    <p>
      <Link to="/marks/watch">{t('needs.link')}</Link>
    </p>
  )
}

type Asked = z.infer<typeof Query>

function addressOf(query: Asked): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return `/marks?${new URLSearchParams(given)}`
}

function Filters({ state, level }: Pick<Asked, 'state' | 'level'>) {
  const { t } = useTranslation('marks')
  return (
    <div className="filters">
      <Select
        name="state"
        label={t('register.state')}
        defaultValue={state ?? ''}
        items={[
          { value: '', text: t('register.everyState') },
          ...markStates.map((value) => ({ value, text: t(`states.${value}`) })),
        ]}
      />
      <Select
        name="level"
        label={t('register.level')}
        defaultValue={level ?? ''}
        items={[
          { value: '', text: t('register.everyLevel') },
          ...levels.map((value) => ({ value, text: t('level', { level: value }) })),
        ]}
      />
    </div>
  )
}

function Nothing({ isAsked }: { isAsked: boolean }) {
  const { t } = useTranslation('marks')
  if (!isAsked) return <p>{t('register.noneYet')}</p>
  return (
    <>
      <Heading size="m">{t('register.none')}</Heading>
      <p>{t('register.noneHelp')}</p>
      <p>
        <Link to="/marks">{t('register.all')}</Link>
      </p>
    </>
  )
}

function useColumns(): Column<MarkLine>[] {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  return [
    {
      key: 'number',
      header: t('register.columns.number'),
      rowHeader: true,
      cell: ({ number }) => (
        <Link to={`/marks/${number}`} className="govuk-link mark-number">
          {number}
        </Link>
      ),
    },
    {
      key: 'site',
      header: t('register.columns.site'),
      cell: ({ siteName, address }) => (
        <>
          <WrittenName text={siteName} />
          <br />
          <span className="address">{address}</span>
        </>
      ),
    },
    {
      key: 'agency',
      header: t('register.columns.agency'),
      cell: ({ agency }) => agency.name[locale],
    },
    { key: 'level', header: t('register.columns.level'), cell: ({ level }) => level },
    {
      key: 'state',
      header: t('register.columns.state'),
      cell: ({ state }) => <MarkState state={state} />,
    },
    {
      key: 'validUntil',
      header: t('register.columns.validUntil'),
      cell: ({ validUntil }) => <DateTime value={validUntil} show="shortDate" />,
    },
  ]
}
