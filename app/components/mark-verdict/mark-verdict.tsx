import { formatDate } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkDraft } from '#server/marks/read-mark-draft.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { StandardLink } from '../standard-link/standard-link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenName } from '../written/written.tsx'

export interface MarkVerdictProps {
  draft: MarkDraft
}

/** What a scan says of a site, for the officer who decides on a mark, with what to think of. */
export function MarkVerdict({ draft }: MarkVerdictProps) {
  const { t } = useTranslation('marks')
  const locale = useLocale()
  return (
    <>
      <SummaryList
        items={[
          { key: t('new.site'), value: <WrittenName text={draft.siteName} /> },
          { key: t('new.scope'), value: t('one.addressNote', { address: draft.address }) },
          { key: t('new.level'), value: t('level', { level: draft.level }) },
          { key: t('new.standard'), value: <StandardLink version={draft.standard} /> },
          {
            key: t('new.finished'),
            value: draft.finishedAt ? (
              <DateTime value={draft.finishedAt} show="dateTime" />
            ) : (
              t('new.unfinished')
            ),
          },
          {
            key: t('new.pages'),
            value: t('new.pagesCount', {
              planned: draft.pagesPlanned,
              tested: draft.pagesTested,
              untested: draft.pagesUntested,
            }),
          },
          { key: t('new.failures'), value: t('new.failuresCount', { count: draft.failures }) },
          {
            key: t('new.report'),
            value: <Link to={`/scans/${draft.scanId}`}>{t('new.readReport')}</Link>,
          },
          draft.refusals.length > 0
            ? null
            : {
                key: t('new.validUntil'),
                value: t('new.ifIssuedNow', { date: formatDate(draft.validUntil, locale) }),
              },
        ]}
      />
      {draft.truncated && (
        <Notice kind="warning" title={t('new.truncated')}>
          <p>{t('new.truncatedHelp')}</p>
        </Notice>
      )}
      {draft.laterScanId && (
        <Notice kind="warning" title={t('new.later')}>
          <p>
            <Link to={`/scans/${draft.laterScanId}`}>{t('new.readLater')}</Link>
          </p>
        </Notice>
      )}
    </>
  )
}
