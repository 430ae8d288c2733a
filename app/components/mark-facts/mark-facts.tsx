import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkView } from '#server/marks/present.ts'
import { Link } from '../link/link.tsx'
import { MarkState } from '../mark-state/mark-state.tsx'
import { OfficialDate } from '../official-date/official-date.tsx'
import { StandardLink } from '../standard-link/standard-link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenName } from '../written/written.tsx'

export interface MarkFactsProps {
  mark: MarkView
}

/** What a mark says: of which pages, by which measure, from when until when. */
export function MarkFacts({ mark }: MarkFactsProps) {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  return (
    <SummaryList
      items={[
        { key: t('one.state'), value: <MarkState state={mark.state} /> },
        {
          key: t('one.site'),
          value: (
            <Link to={`/sites/${mark.siteId}`}>
              <WrittenName text={mark.siteName} />
            </Link>
          ),
        },
        { key: t('one.address'), value: t('one.addressNote', { address: mark.address }) },
        { key: t('one.agency'), value: mark.agency.name[locale] },
        { key: t('one.level'), value: t('level', { level: mark.level }) },
        { key: t('one.standard'), value: <StandardLink version={mark.standard} /> },
        { key: t('one.issued'), value: <OfficialDate value={mark.issuedAt} /> },
        { key: t('one.validUntil'), value: <OfficialDate value={mark.validUntil} /> },
      ]}
    />
  )
}
