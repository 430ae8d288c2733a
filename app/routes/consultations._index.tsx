import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConsultationList } from '#app/components/consultation-list/consultation-list.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listConsultations } from '#server/consultations/list-consultations.ts'

export const handle = page((t) => t('consultations:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const actor = await getActor(request)
  const { items, next } = await listConsultations(actor, searchParams.get('after'))
  return { consultations: items, next: nextPage(request, next, 'after') }
})

export default function Consultations() {
  const { t } = useTranslation('consultations')
  const { consultations, next } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      {consultations.length === 0 && <p>{t('list.none')}</p>}
      <ConsultationList consultations={consultations} />
      <Pagination next={next} label={t('list.pages')} />
    </>
  )
}
