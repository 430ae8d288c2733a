import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StandardApplications } from '#app/components/standard-applications/standard-applications.tsx'
import { StandardLink } from '#app/components/standard-link/standard-link.tsx'
import { Table } from '#app/components/table/table.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { listStandards } from '#server/audits/list-standards.ts'

export const handle = page((t) => t('standards:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  standards: await listStandards(await getActor(request)),
}))

/** The versions of the standard, and when each holds. */
export default function Standards() {
  const { t } = useTranslation('standards')
  const { standards } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <Table
        caption={t('list.caption')}
        captionHidden
        rows={standards}
        rowKey={({ version }) => version}
        columns={[
          {
            key: 'version',
            header: t('list.version'),
            rowHeader: true,
            cell: ({ version }) => <StandardLink version={version} />,
          },
          { key: 'wcag', header: t('list.wcag'), cell: ({ wcag }) => t('one.wcag', { wcag }) },
          {
            key: 'inForce',
            header: t('list.inForce'),
            cell: ({ inForceFrom }) => <DateTime value={inForceFrom} />,
          },
          {
            key: 'applications',
            header: t('list.applications'),
            cell: (standard) => <StandardApplications standard={standard} />,
          },
        ]}
      />
      <p>{t('keeps')}</p>
    </>
  )
}
