import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Button } from '#app/components/button/button.tsx'
import { DeliveryTable } from '#app/components/delivery-table/delivery-table.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { Select } from '#app/components/select/select.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { deliveryStates, listDeliveries } from '#server/notices/list-deliveries.ts'
import { allMailKinds } from '#server/notices/templates.ts'

// What an address asks for in words that we do not know, it does not ask for.
const Query = z.object({
  state: z.enum(deliveryStates).nullable().catch(null),
  kind: z.enum(allMailKinds).nullable().catch(null),
})

export const handle = page((t) => t('deliveries:title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const asked = Query.parse({ state: searchParams.get('state'), kind: searchParams.get('kind') })
  const after = searchParams.get('after')
  const deliveries = await listDeliveries(await requireActor(request), { ...asked, after })
  return {
    asked,
    states: [...deliveryStates],
    kinds: allMailKinds,
    isFirst: after === null,
    deliveries: deliveries.items,
    next: nextPage(request, deliveries.next),
  }
})

/** How each mail fares, for the ministry's people. */
export default function Deliveries() {
  const { t } = useTranslation(['deliveries', 'own-account'])
  const { deliveries, next, isFirst } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('own-account:title'), to: '/account' }]} />
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <p>
        <Link to="/deliveries/dead">{t('dead.title')}</Link>
      </p>
      <Filters />
      {deliveries.length > 0 ? <DeliveryTable deliveries={deliveries} /> : <p>{t('empty')}</p>}
      {!isFirst && (
        <p>
          <Link to="/deliveries">{t('newest')}</Link>
        </p>
      )}
      <Pagination next={next} />
    </>
  )
}

function Filters() {
  const { t } = useTranslation('deliveries')
  const { asked, states, kinds } = useLoaderData<typeof loader>()
  return (
    <Form method="get" action="/deliveries">
      <div className="filters">
        <Select
          name="state"
          label={t('columns.state')}
          defaultValue={asked.state ?? ''}
          items={[
            { value: '', text: t('everyState') },
            ...states.map((value) => ({ value, text: t(`states.${value}`) })),
          ]}
        />
        <Select
          name="kind"
          label={t('columns.kind')}
          defaultValue={asked.kind ?? ''}
          items={[
            { value: '', text: t('everyKind') },
            ...kinds.map((value) => ({ value, text: t(`kinds.${value}`) })),
          ]}
        />
      </div>
      <Button kind="secondary">{t('filter')}</Button>
    </Form>
  )
}
