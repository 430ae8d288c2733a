import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Table } from '#app/components/table/table.tsx'
import { TestStateTag } from '#app/components/test-state/test-state.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requireActor } from '#app/session.server.ts'
import { listMyTests } from '#server/marks/evaluations/list-my-tests.ts'
import type { TestLine } from '#server/marks/evaluations/list-my-tests.ts'

export const handle = page((t) => t('tests:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  listMyTests(await requireActor(request)),
)

/** What is assigned to the tester who reads. */
export default function MyTestsPage() {
  const { t } = useTranslation('tests')
  const { open, past } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      {open.length > 0 ? <Tests caption={t('list.open')} tests={open} /> : <p>{t('list.none')}</p>}
      {past.length > 0 && <Tests caption={t('list.past')} tests={past} />}
    </>
  )
}

function Tests({ caption, tests }: { caption: string; tests: TestLine[] }) {
  const { t } = useTranslation('tests')
  return (
    <Table
      caption={caption}
      rows={tests}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'site',
          header: t('list.site'),
          rowHeader: true,
          cell: ({ id, siteName }) => (
            <Link to={`/tests/${id}`}>
              <WrittenName text={siteName} />
            </Link>
          ),
        },
        { key: 'kind', header: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'due', header: t('list.due'), cell: ({ dueOn }) => <DateTime value={dueOn} /> },
        {
          key: 'state',
          header: t('list.state'),
          cell: ({ state }) => <TestStateTag state={state} />,
        },
      ]}
    />
  )
}
