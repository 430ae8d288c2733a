import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ApplicationOffer } from '#app/components/application-offer/application-offer.tsx'
import { Breadcrumbs } from '#app/components/breadcrumbs/breadcrumbs.tsx'
import { Link } from '#app/components/link/link.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { RunningScan } from '#app/components/scan-progress/running-scan.tsx'
import { ScanReport } from '#app/components/scan-report/scan-report.tsx'
import { answering } from '#app/http.server.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { page } from '#app/i18n/page.ts'
import { nextPage } from '#app/next-page.ts'
import { getActor, requireActor } from '#app/session.server.ts'
import { cancelScan } from '#server/audits/cancel-scan.ts'
import { BarrierFilter, listBarriers, readBarrierFacets } from '#server/audits/list-barriers.ts'
import { readScanProgress } from '#server/audits/read-scan-progress.ts'
import { readScan } from '#server/audits/read-scan.ts'
import { isOver } from '#server/audits/scan-state.ts'
import { readApplicationOffer } from '#server/marks/applications/read-application-offer.ts'
import { readMarkOnScan } from '#server/marks/read-mark-on-scan.ts'

type Data = Awaited<ReturnType<typeof loader>>

const refreshSeconds = 5

export const handle = page<Data>((t, { scan, progress }) =>
  t(progress ? 'scans:one.titleRunning' : 'scans:one.title', { site: scan.site.name }),
)

export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const scanId = params.scanId ?? ''
  const { searchParams } = new URL(request.url)
  const filter = BarrierFilter.parse(
    Object.fromEntries([...searchParams].filter(([, value]) => value !== '')),
  )
  const [scan, facets, barriers] = await Promise.all([
    readScan(actor, scanId),
    readBarrierFacets(actor, scanId),
    listBarriers(actor, scanId, { ...filter, after: searchParams.get('after') }),
  ])
  const runs = !isOver(scan.state)
  const refreshes = searchParams.get('refresh') !== 'off'
  return {
    scan,
    facets,
    filter,
    barriers: barriers.items,
    next: nextPage(request, barriers.next),
    application: runs ? null : await readApplicationOffer(actor, scan.site.id),
    markNumber: runs ? null : await readMarkOnScan(actor, scanId),
    progress: runs
      ? { progress: await readScanProgress(actor, scanId), readAt: new Date().toISOString() }
      : null,
    refreshes,
    /** Read by the frame: without a script, the page asks for itself again. */
    refreshSeconds: runs && refreshes ? refreshSeconds : null,
  }
})

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request)
  const scanId = params.scanId ?? ''
  await cancelScan(actor, scanId)
  return redirect(`/scans/${scanId}`)
})

export default function ScanPage() {
  const { t } = useTranslation(['scans', 'sites'])
  const { scan, facets, filter, barriers, next, markNumber, application, progress, refreshes } =
    useLoaderData<typeof loader>()
  const { site, standard, level } = scan
  return (
    <>
      <Breadcrumbs
        items={[
          { text: t('sites:list.title'), to: '/sites' },
          { text: site.name, to: `/sites/${site.id}` },
        ]}
      />
      <PageHeading caption={t('one.caption', { standard, level })}>
        {t(progress ? 'one.titleRunning' : 'one.title', { site: site.name })}
      </PageHeading>
      {progress && (
        <RunningScan
          scanId={scan.id}
          sent={progress}
          mayCancel={scan.may.cancel}
          refreshes={refreshes}
          refreshSeconds={refreshSeconds}
        />
      )}
      <ApplicationOffer offer={application} />
      {markNumber && (
        <p>
          <Link to={`/marks/${markNumber}`}>{t('one.mark', { number: markNumber })}</Link>
        </p>
      )}
      <ScanReport
        scan={scan}
        facets={facets}
        filter={filter}
        barriers={barriers}
        next={next}
        isOver={progress === null}
      />
    </>
  )
}
