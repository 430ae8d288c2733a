import { formatNumber } from '#app/i18n/format.ts'
import { Trans, useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { Comparison } from '#server/audits/comparison.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Figures } from '../figures/figures.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'

/** What is new, still there and gone since the scan before. */
export function ComparisonSection({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const { scanId, finishedAt, fresh, remaining, gone, notLookedAt } = comparison
  const say = (count: number) => formatNumber(count, locale)
  return (
    <section className="section">
      <Heading>{t('comparison.title')}</Heading>
      <p>
        <Trans
          t={t}
          i18nKey="comparison.text"
          components={{ date: <DateTime value={finishedAt} /> }}
        />
      </p>
      <Figures
        items={[
          { label: t('comparison.fresh'), value: say(fresh) },
          { label: t('comparison.remaining'), value: say(remaining) },
          { label: t('comparison.gone'), value: say(gone) },
          ...(notLookedAt > 0
            ? [
                {
                  label: t('comparison.notLookedAt'),
                  value: say(notLookedAt),
                  note: t('comparison.notLookedAtNote'),
                },
              ]
            : []),
        ]}
      />
      <p>
        <Link to={`/scans/${scanId}`}>{t('comparison.earlier')}</Link>
      </p>
    </section>
  )
}
