import { useTranslation } from '#app/i18n/i18n.ts'
import type { BarrierView } from '#server/audits/barrier-rows.ts'
import type { BarrierFacets, BarrierFilter } from '#server/audits/list-barriers.ts'
import type { ScanDetail } from '#server/audits/read-scan.ts'
import { BarrierList } from '../barrier/barrier-list.tsx'
import { Button, ButtonGroup } from '../button/button.tsx'
import { Heading } from '../heading/heading.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import { BarrierFilterForm } from './barrier-filter-form.tsx'
import { ComparisonSection } from './comparison-section.tsx'
import { CriteriaTables } from './criteria-tables.tsx'
import { DocumentsSection, DownloadsSection, PlanSection } from './further-sections.tsx'
import { SummaryFigures } from './summary-figures.tsx'
import { UntestedSection } from './untested-section.tsx'
import { VerdictNotice } from './verdict-notice.tsx'

export interface ScanReportProps {
  scan: ScanDetail
  facets: BarrierFacets
  filter: BarrierFilter
  barriers: BarrierView[]
  /** Address of the next page of barriers. */
  next: string | null
  isOver: boolean
}

/** What a scan found, so far or in the end. */
export function ScanReport(props: ScanReportProps) {
  const { scan, facets, filter, barriers, next, isOver } = props
  const { t } = useTranslation('scans')
  const { id, summary, comparison, site } = scan
  const wasLookedAt = summary.pagesTested > 0
  return (
    <>
      {isOver ? (
        <VerdictNotice scan={scan} />
      ) : (
        wasLookedAt && <Heading>{t('progress.soFar')}</Heading>
      )}
      {wasLookedAt && <SummaryFigures summary={summary} />}
      {comparison && <ComparisonSection comparison={comparison} />}
      {wasLookedAt && (
        <section className="section" id="barriers">
          <Heading>{t('barriers.title')}</Heading>
          <p>{t('barriers.text')}</p>
          <BarrierFilterForm
            action={`/scans/${id}`}
            facets={facets}
            filter={filter}
            compares={comparison !== null}
          />
          <Barriers scanId={id} barriers={barriers} isFiltered={isFiltered(filter)} />
          <Pagination next={next} label={t('barriers.next')} />
        </section>
      )}
      <CriteriaTables
        summary={summary}
        hrefOf={(number) => `/scans/${id}?criterion=${number}#barriers`}
      />
      <UntestedSection
        reasons={summary.untestedReasons}
        href={`/scans/${id}/pages?state=untested`}
      />
      <DocumentsSection documents={summary.documents} />
      {isOver && <DownloadsSection scanId={id} />}
      <PlanSection scan={scan} />
      <ButtonGroup>
        {scan.may.scanAgain && (
          <Button kind="secondary" to={`/sites/${site.id}#scan`}>
            {t('one.again')}
          </Button>
        )}
      </ButtonGroup>
    </>
  )
}

const isFiltered = (filter: BarrierFilter): boolean => Object.values(filter).some(Boolean)

interface BarriersProps {
  scanId: string
  barriers: BarrierView[]
  isFiltered: boolean
}

function Barriers({ scanId, barriers, isFiltered }: BarriersProps) {
  const { t } = useTranslation('scans')
  if (barriers.length === 0) return <p>{isFiltered ? t('barriers.none') : t('barriers.nothing')}</p>
  return <BarrierList items={barriers} hrefOf={({ id }) => `/scans/${scanId}/barriers/${id}`} />
}
