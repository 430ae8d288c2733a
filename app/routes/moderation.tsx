import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { ModerationQueue } from '#app/components/moderation-queue/moderation-queue.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { listModerationQueue } from '#server/consultations/moderation/list-moderation-queue.ts'

export const handle = page((t) => t('moderation:queue.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const after = new URL(request.url).searchParams.get('after')
  const { items, next } = await listModerationQueue(await requireActor(request), after)
  return { cases: items, next: nextPage(request, next) }
})

/** Where moderators begin: what waits for them in all consultations. */
export default function Moderation() {
  const { t } = useTranslation(['moderation', 'consultations'])
  const { cases, next } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('consultations:list.title'), to: '/consultations' }]} />
      <PageHeading lead={t('moderation:queue.lead')}>{t('moderation:queue.title')}</PageHeading>
      {cases.length === 0 ? <p>{t('moderation:queue.none')}</p> : <ModerationQueue cases={cases} />}
      <Pagination next={next} label={t('moderation:queue.pages')} />
    </>
  )
}
