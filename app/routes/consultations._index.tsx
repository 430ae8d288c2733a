import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Button } from '#app/components/button/button.tsx'
import { ConsultationList } from '#app/components/consultation-list/consultation-list.tsx'
import { Heading } from '#app/components/heading/heading.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { Pagination } from '#app/components/pagination/pagination.tsx'
import { SearchForm } from '#app/components/search-form/search-form.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor } from '#app/session.server.ts'
import { listConsultations } from '#server/consultations/list-consultations.ts'
import { mayRunConsultations } from '#server/consultations/policy.ts'
import { listPrepared } from '#server/consultations/prepare/list-prepared.ts'

export const handle = page((t) => t('consultations:list.title'))

export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const actor = await getActor(request)
  const { items, next } = await listConsultations(actor, searchParams.get('after'))
  const mayRun = mayRunConsultations(actor)
  const prepared = mayRun ? await listPrepared(actor, searchParams.get('prepared')) : null
  return {
    consultations: items,
    next: nextPage(request, next, 'after'),
    prepared: prepared && {
      consultations: prepared.items,
      next: nextPage(request, prepared.next, 'prepared'),
    },
  }
})

export default function Consultations() {
  const { t } = useTranslation(['consultations', 'search'])
  const { consultations, next, prepared } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading lead={t('list.lead')}>{t('list.title')}</PageHeading>
      <SearchForm action="/search" label={t('search:link')} />
      {prepared && (
        <>
          <Button to="/consultations/new" kind="secondary">
            {t('list.prepare')}
          </Button>
          {prepared.consultations.length > 0 && (
            <section className="section">
              <Heading>{t('list.prepared')}</Heading>
              <ConsultationList consultations={prepared.consultations} level={3} />
              <Pagination next={prepared.next} label={t('list.preparedPages')} />
            </section>
          )}
          <Heading>{t('list.announced')}</Heading>
        </>
      )}
      {consultations.length === 0 && <p>{t('list.none')}</p>}
      <ConsultationList consultations={consultations} level={prepared ? 3 : 2} />
      <Pagination next={next} label={t('list.pages')} />
    </>
  )
}
