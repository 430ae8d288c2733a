import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { readDemonstrationCodes } from '#server/accounts/read-demonstration-codes.ts'
import { readOutbox } from '#server/notices/read-outbox.ts'

export const handle = page((t) => t('accounts:outbox.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  return { mails: await readOutbox(actor), codes: await readDemonstrationCodes(actor) }
})

export default function Outbox() {
  const { t } = useTranslation('accounts')
  const { mails, codes } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('outbox.lead')}>{t('outbox.title')}</PageHeading>
      <Button to="/outbox" kind="secondary">
        {t('outbox.refresh')}
      </Button>
      {codes.length > 0 && (
        <section className="section" aria-labelledby="codes">
          <Heading id="codes" size="m">
            {t('outbox.codes')}
          </Heading>
          <p>{t('outbox.codesLead')}</p>
          <Table
            caption={t('outbox.codes')}
            captionHidden
            rows={codes}
            rowKey={({ email }) => email}
            columns={[
              {
                key: 'name',
                header: t('outbox.person'),
                cell: ({ name }) => name,
                rowHeader: true,
              },
              { key: 'email', header: t('outbox.email'), cell: ({ email }) => email },
              { key: 'code', header: t('outbox.code'), cell: ({ code }) => code },
            ]}
          />
        </section>
      )}
      {mails.length === 0 && <p>{t('outbox.empty')}</p>}
      {mails.map((mail) => (
        <article key={mail.id} className="mail">
          <Heading size="m">{mail.subject}</Heading>
          <SummaryList
            items={[
              { key: t('outbox.to'), value: mail.recipient },
              {
                key: t('outbox.written'),
                value: <DateTime value={mail.writtenAt} show="dateTime" />,
              },
            ]}
          />
          <p className="mail__text">{mail.text}</p>
        </article>
      ))}
    </>
  )
}
