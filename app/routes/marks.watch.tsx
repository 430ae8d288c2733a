import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { MarkNeeds } from '#app/components/mark-needs/mark-needs.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { requireActor } from '#app/session.server.ts'
import { listMarksInNeed } from '#server/marks/life/list-marks-in-need.ts'

export const handle = page((t) => t('watching:needs.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const after = new URL(request.url).searchParams.get('after')
  const { items, next } = await listMarksInNeed(await requireActor(request), { after })
  return { marks: items, next: nextPage(request, next) }
})

/** Where officers begin with marks: what waits for them. */
export default function MarksInNeed() {
  const { t } = useTranslation(['watching', 'marks'])
  const { marks, next } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs items={[{ text: t('marks:register.title'), to: '/marks' }]} />
      <PageHeading lead={t('watching:needs.lead')}>{t('watching:needs.title')}</PageHeading>
      {marks.length === 0 ? <p>{t('watching:needs.none')}</p> : <MarkNeeds marks={marks} />}
      <Pagination next={next} />
    </>
  )
}
