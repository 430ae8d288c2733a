import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { ScanSummary } from '#server/audits/scan-summary.ts'
import { Figures } from '../figures/figures.tsx'

/** A scan in five numbers. */
export function SummaryFigures({ summary }: { summary: ScanSummary }) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const { pagesTested, pagesUntested, barriers, failures, cantTell } = summary
  const say = (count: number) => formatNumber(count, locale)
  return (
    <Figures
      items={[
        { label: t('figures.barriers'), value: say(barriers.failed) },
        { label: t('figures.failures'), value: say(failures) },
        {
          label: t('figures.cantTell'),
          value: say(cantTell),
          note: cantTell > 0 && t('figures.cantTellNote', { count: barriers.cantTell }),
        },
        { label: t('figures.tested'), value: say(pagesTested) },
        { label: t('figures.untested'), value: say(pagesUntested) },
      ]}
    />
  )
}
