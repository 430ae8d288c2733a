import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DateTime } from '#app/components/date-time/date-time.tsx'
import { Notice } from '#app/components/notice/notice.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Table } from '#app/components/table/table.tsx'
import { VisuallyHidden } from '#app/components/visually-hidden/visually-hidden.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { freeAddress } from '#server/notices/free-address.ts'
import { listDeadAddresses } from '#server/notices/list-dead-addresses.ts'
import type { DeadAddressView } from '#server/notices/list-dead-addresses.ts'

export const handle = page((t) => t('deliveries:dead.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const dead = await listDeadAddresses(await requireActor(request), searchParams.get('after'))
  return {
    addresses: dead.items,
    mayFree: dead.mayFree,
    next: nextPage(request, dead.next),
    isFreed: searchParams.get('done') === 'freed',
  }
})

export const action = answering(async ({ request }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const id = (await request.formData()).get('id')
  await freeAddress(actor, typeof id === 'string' ? id : '')
  return redirect('/deliveries/dead?done=freed')
})

/** The addresses that no mail goes to any more, and the way back for each. */
export default function DeadAddresses() {
  const { t } = useTranslation('deliveries')
  const { addresses, mayFree, next, isFreed } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('title'), to: '/deliveries' }]} />
      {isFreed && (
        <Notice kind="success" title={t('dead.freed')} announce>
          <p>{t('dead.freedNext')}</p>
        </Notice>
      )}
      <PageHeading lead={t('dead.lead')}>{t('dead.title')}</PageHeading>
      {addresses.length === 0 ? (
        <p>{t('dead.empty')}</p>
      ) : (
        <Table
          caption={t('dead.title')}
          captionHidden
          rows={addresses}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'recipient',
              header: t('dead.address'),
              rowHeader: true,
              cell: ({ recipient }) =>
                recipient ? <span translate="no">{recipient}</span> : t('dead.forgotten'),
            },
            {
              key: 'since',
              header: t('dead.since'),
              cell: ({ since }) => <DateTime value={since} show="dateTime" />,
            },
            { key: 'reason', header: t('dead.reply'), cell: ({ reason }) => reason },
            ...(mayFree
              ? [{ key: 'free', header: t('dead.change'), cell: FreeForm } as const]
              : []),
          ]}
        />
      )}
      <Pagination next={next} />
    </>
  )
}

function FreeForm({ id, recipient }: DeadAddressView) {
  const { t } = useTranslation('deliveries')
  return (
    <Form method="post" action="/deliveries/dead">
      <Button kind="secondary" name="id" value={id}>
        {t('dead.free')}
        {recipient && <VisuallyHidden>{t('dead.freeWhat', { recipient })}</VisuallyHidden>}
      </Button>
    </Form>
  )
}
