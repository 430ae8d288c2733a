import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { listNotices } from '#server/notices/list-notices.ts'
import { markAllRead, markRead } from '#server/notices/mark-read.ts'

export const handle = page((t) => t('notices:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const after = new URL(request.url).searchParams.get('after')
  const notices = await listNotices(await requireActor(request), getLocale(request), after)
  return { notices: notices.items, next: nextPage(request, notices.next) }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const notice = (await request.formData()).get('notice')
  if (typeof notice === 'string') await markRead(actor, notice)
  else await markAllRead(actor)
  return redirect('/notices')
})

export default function Notices() {
  const { t } = useTranslation('notices')
  const { notices, next } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <p>
        <Link to="/account/notices">{t('list.settings')}</Link>
      </p>
      {notices.length === 0 && <p>{t('list.empty')}</p>}
      {notices.some(({ isRead }) => !isRead) && (
        <Form method="post">
          <Button kind="secondary">{t('list.markAll')}</Button>
        </Form>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {notices.map(({ id, text, url, isRead, writtenAt }) => (
          <li key={id}>
            <Link to={url}>{text}</Link>
            <br />
            {isRead ? t('list.read') : t('list.unread')}{' '}
            <DateTime value={writtenAt} show="dateTime" />
            {!isRead && (
              <Form method="post">
                <Button kind="secondary" name="notice" value={id}>
                  {t('list.markRead', { text })}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Pagination next={next} />
    </>
  )
}
