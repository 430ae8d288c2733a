import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CodeBlock } from '#app/components/code-block/code-block.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import type { Column } from '#app/components/table/table.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { listRecordHeads } from '#server/opendata/list-record-heads.ts'
import type { HeadView, RecordHeads } from '#server/opendata/list-record-heads.ts'

export const handle = page((t) => t('transparency:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const after = new URL(request.url).searchParams.get('after')
  return { after, ...(await listRecordHeads(await getActor(request), { after })) }
})

const listPath = '/transparency/record.jsonl'
const facts = ['when', 'who', 'what', 'values', 'private', 'hash'] as const

/** What is written down about every change, and how anybody can check that it stays as it is. */
export default function Transparency() {
  const { t } = useTranslation('transparency')
  const { after, newest, heads } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p>
        <Link to={listPath} download>
          {t('download.link')}
        </Link>
      </p>
      <p>{t('download.help')}</p>
      {newest && <Newest {...newest} />}
      <Heading size="m">{t('heads.title')}</Heading>
      <p>{t('heads.text')}</p>
      {after && (
        <p>
          <Link to="/transparency">{t('heads.newest')}</Link>
        </p>
      )}
      <Heads heads={heads.items} />
      <Pagination next={heads.next && `/transparency?after=${heads.next}`} />
      <HowToCheck {...exampleOf(newest, heads.items)} />
      <Heading size="m">{t('how.title')}</Heading>
      <p>{t('how.text')}</p>
      <ul className="govuk-list govuk-list--bullet">
        {facts.map((fact) => (
          <li key={fact}>{t(`how.${fact}`)}</li>
        ))}
      </ul>
      <p>{t('how.limits')}</p>
    </>
  )
}

function Newest({ sequence, hash, at }: NonNullable<RecordHeads['newest']>) {
  const { t } = useTranslation('transparency')
  return (
    <>
      <Heading size="m">{t('newest.title')}</Heading>
      <SummaryList
        items={[
          { key: t('newest.sequence'), value: String(sequence) },
          { key: t('newest.at'), value: <DateTime value={at} show="dateTime" /> },
          { key: t('newest.hash'), value: <Hash value={hash} /> },
        ]}
      />
    </>
  )
}

function Heads({ heads }: { heads: HeadView[] }) {
  const { t } = useTranslation('transparency')
  if (heads.length === 0) return <p>{t('heads.noneYet')}</p>
  const columns: Column<HeadView>[] = [
    {
      key: 'day',
      header: t('heads.day'),
      rowHeader: true,
      // Noon in Taiwan lies in the day, whatever the zone of who reckons.
      cell: ({ day }) => <DateTime value={`${day}T04:00:00Z`} show="shortDate" />,
    },
    {
      key: 'sequence',
      header: t('heads.sequence'),
      numeric: true,
      // To be copied, hence without a separator.
      cell: ({ sequence }) => String(sequence),
    },
    { key: 'hash', header: t('heads.hash'), cell: ({ hash }) => <Hash value={hash} /> },
  ]
  return (
    <Table caption={t('heads.caption')} columns={columns} rows={heads} rowKey={({ day }) => day} />
  )
}

const Hash = ({ value }: { value: string }) => (
  <code className="hash" translate="no">
    {value}
  </code>
)

/** A head that can be tried at once: the newest that is on the page. */
function exampleOf(newest: RecordHeads['newest'], heads: HeadView[]): { head: string | null } {
  const shown = heads[0] ?? newest
  return { head: shown && `${shown.sequence}:${shown.hash}` }
}

function HowToCheck({ head }: { head: string | null }) {
  const { t } = useTranslation('transparency')
  const command = 'npm run verify:record -- curbcut-record.jsonl'
  return (
    <>
      <Heading size="m">{t('check.title')}</Heading>
      <p>{t('check.text')}</p>
      <CodeBlock label={t('check.command')} code={head ? `${command} --head ${head}` : command} />
      <p>{t('check.outcome')}</p>
      <p>{t('check.byHand')}</p>
      <CodeBlock
        label={t('check.jq')}
        code={`head -n 1 curbcut-record.jsonl | jq -cS 'del(.hash)' | tr -d '\\n' | sha256sum`}
      />
    </>
  )
}
