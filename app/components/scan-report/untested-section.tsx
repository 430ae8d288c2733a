import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ScanSummary } from '#server/audits/scan-summary.ts'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Table } from '../table/table.tsx'

interface UntestedSectionProps {
  reasons: ScanSummary['untestedReasons']
  /** The list of these pages. */
  href: string
}

/** Which pages were not looked at, and why. Draws nothing where there are none. */
export function UntestedSection({ reasons, href }: UntestedSectionProps) {
  const { t } = useTranslation('scans')
  const locale = useLocale()
  const say = useText()
  if (reasons.length === 0) return null
  return (
    <section className="section">
      <Heading>{t('untested.title')}</Heading>
      <p>{t('untested.text')}</p>
      <Table
        caption={t('untested.caption')}
        captionHidden
        rows={reasons}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'reason',
            header: t('untested.reason'),
            rowHeader: true,
            cell: ({ message, isOutside }) => (
              <>
                {say(message)}
                {isOutside && (
                  <>
                    <br />
                    {t('untested.outside')}
                  </>
                )}
              </>
            ),
          },
          {
            key: 'pages',
            header: t('untested.pages'),
            numeric: true,
            cell: ({ pages }) => formatNumber(pages, locale),
          },
        ]}
      />
      <p>
        <Link to={href}>{t('pages.link')}</Link>
      </p>
    </section>
  )
}
