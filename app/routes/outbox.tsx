import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { getActor } from '#app/session.server.ts'
import { readOutbox } from '#server/notices/read-outbox.ts'

export const handle = page((t) => t('accounts:outbox.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  mails: await readOutbox(await getActor(request)),
}))

export default function Outbox() {
  const { t } = useTranslation('accounts')
  const { mails } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('outbox.lead')}>{t('outbox.title')}</PageHeading>
      <Button to="/outbox" kind="secondary">
        {t('outbox.refresh')}
      </Button>
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
