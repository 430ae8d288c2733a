import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Table } from '#app/components/table/table.tsx'
import { Tag } from '#app/components/tag/tag.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { requirePerson } from '#app/session.server.ts'
import { endOtherSessions, endSession } from '#server/accounts/end-session.ts'
import { listSessions } from '#server/accounts/list-sessions.ts'
import type { SessionView } from '#server/accounts/list-sessions.ts'

export const handle = page((t) => t('security:sessions.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => ({
  sessions: await listSessions(await requirePerson(request)),
}))

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requirePerson(request)
  const session = (await request.formData()).get('session')
  if (typeof session === 'string') await endSession(actor, session)
  else await endOtherSessions(actor)
  return redirect('/account/sessions')
})

/** Where one is signed in, to be ended one by one or all at once. */
export default function Sessions() {
  const { t } = useTranslation('security')
  const { sessions } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('own.title'), to: '/account/security' }]} />
      <PageHeading lead={t('sessions.lead')}>{t('sessions.title')}</PageHeading>
      <Table
        caption={t('sessions.title')}
        captionHidden
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'device',
            header: t('sessions.device'),
            cell: (session) => <Device session={session} />,
            rowHeader: true,
          },
          {
            key: 'by',
            header: t('sessions.by'),
            cell: ({ strength }) => t(`strengths.${strength}`),
          },
          {
            key: 'opened',
            header: t('sessions.opened'),
            cell: ({ openedAt }) => <DateTime value={openedAt} show="dateTime" />,
          },
          {
            key: 'used',
            header: t('sessions.used'),
            cell: ({ lastUsedAt }) => <DateTime value={lastUsedAt} show="dateTime" />,
          },
          {
            key: 'end',
            header: t('sessions.action'),
            cell: (session) => <End session={session} />,
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form method="post">
          <Button kind="warning">{t('sessions.endOthers')}</Button>
        </Form>
      )}
    </>
  )
}

function Device({ session }: { session: SessionView }) {
  const { t } = useTranslation('security')
  return (
    <>
      {session.device || t('sessions.unknown')} {session.isThis && <Tag>{t('sessions.this')}</Tag>}
    </>
  )
}

function End({ session: { id, device, isThis } }: { session: SessionView }) {
  const { t } = useTranslation('security')
  if (isThis) return t('sessions.endByHeader')
  return (
    <Form method="post">
      <Button kind="secondary" name="session" value={id}>
        {t('sessions.endDevice', { device: device || t('sessions.unknown') })}
      </Button>
    </Form>
  )
}
