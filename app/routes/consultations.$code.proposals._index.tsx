import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/button/button.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { Orders } from '#app/components/orders/orders.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { ProposalList } from '#app/components/proposal-list/proposal-list.tsx'
import { WrittenName } from '#app/components/written/written.tsx'
import { useConsultation } from '#app/consultation.ts'
import { answering } from '#app/http.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { useText } from '#app/i18n/use-text.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listProposals, proposalOrders } from '#server/consultations/proposals/list-proposals.ts'

export const handle = page((t) => t('proposals:title'))

const Order = z.enum(proposalOrders).catch('newest')

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const order = Order.parse(searchParams.get('order'))
  const actor = await getActor(request)
  const found = await listProposals(actor, params.code ?? '', order, searchParams.get('after'))
  const isSignedIn = actor.accountId !== null
  return { ...found, next: nextPage(request, found.next), order, isSignedIn }
})

export default function Proposals() {
  const { t } = useTranslation('proposals')
  const say = useText()
  const locale = useLocale()
  const { code, title } = useConsultation()
  const { items, waiting, next, order, threshold, days } = useLoaderData<typeof loader>()
  const base = `/consultations/${code}/proposals`
  const orders = [
    { name: 'newest', to: base, text: t('order.newest') },
    { name: 'endorsed', to: `${base}?order=endorsed`, text: t('order.endorsed') },
  ]
  return (
    <>
      <PageHeading
        caption={<WrittenName text={say(title)} />}
        lead={t('lead', { threshold: formatNumber(threshold, locale), count: days })}
      >
        {t('title')}
      </PageHeading>
      <Invitation base={base} />
      {waiting.length > 0 && (
        <section className="section">
          <Heading>{t('waiting')}</Heading>
          <ProposalList proposals={waiting} base={base} />
        </section>
      )}
      <section className="section">
        {items.length === 0 && <p>{t('none')}</p>}
        {items.length > 0 && <Orders label={t('order.label')} here={order} orders={orders} />}
        <ProposalList proposals={items} base={base} />
        <Pagination next={next} label={t('pages')} />
      </section>
    </>
  )
}

/** How to propose something, or why one cannot. */
function Invitation({ base }: { base: string }) {
  const { t } = useTranslation('proposals')
  const { phase } = useConsultation()
  const { mayPropose, isSignedIn } = useLoaderData<typeof loader>()
  if (mayPropose) return <Button to={`${base}/new`}>{t('propose')}</Button>
  if (phase !== 'open') return <p>{t('closed')}</p>
  if (isSignedIn) return null
  return (
    <p>
      <Link to={`/sign-in?to=${encodeURIComponent(base)}`}>{t('signIn')}</Link>
    </p>
  )
}
