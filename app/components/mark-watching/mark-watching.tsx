import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { MarkWatchView, NoticeView, WatchView } from '#server/marks/life/read-mark-watch.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Deadline } from '../deadline/deadline.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { Notice } from '../notice/notice.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { Table } from '../table/table.tsx'
import type { Column } from '../table/table.tsx'

export interface MarkWatchingProps {
  watch: MarkWatchView
}

/** How the site of a mark has been doing since: what is to be mended by when, and the latest looks. */
export function MarkWatching({ watch }: MarkWatchingProps) {
  const { t } = useTranslation('watching')
  const { looks, notices, nextAt, movedTo } = watch
  const columns = useColumns()
  if (!watch.isWatched && looks.length === 0) return null
  return (
    <section className="section" aria-labelledby="watch">
      <Heading id="watch">{t('title')}</Heading>
      {movedTo && (
        <Notice kind="warning" title={t('moved')}>
          <p>{t('movedHelp', { address: movedTo })}</p>
        </Notice>
      )}
      {notices.map((notice) => (
        <OpenNotice key={notice.cause} notice={notice} />
      ))}
      <p>{t('lead')}</p>
      {looks.length > 0 && (
        <Table
          caption={t('looks')}
          columns={columns}
          rows={looks}
          rowKey={({ scanId }) => scanId}
        />
      )}
      {nextAt && (
        <p>
          {t('next')} <DateTime value={nextAt} />
        </p>
      )}
    </section>
  )
}

function OpenNotice({ notice: { duty, scanId, toMend, cause } }: { notice: NoticeView }) {
  const { t } = useTranslation('watching')
  const locale = useLocale()
  return (
    <>
      {duty && <Deadline duty={duty}>{(date) => t('due', { date })}</Deadline>}
      {toMend.length > 0 ? (
        <>
          <p>{t('toMend')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {toMend.map(({ barrierId, title }) => (
              <li key={barrierId}>
                <Link to={`/scans/${scanId}/barriers/${barrierId}`}>{title[locale]}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        cause === 'retest' && <p>{t('toMendRetest')}</p>
      )}
    </>
  )
}

const tones = { clean: 'good', regressed: 'bad', unreachable: 'caution' } as const

function useColumns(): Column<WatchView>[] {
  const { t } = useTranslation('watching')
  return [
    {
      key: 'at',
      header: t('columns.at'),
      rowHeader: true,
      cell: ({ at }) => <DateTime value={at} show="shortDate" />,
    },
    {
      key: 'outcome',
      header: t('columns.outcome'),
      cell: ({ outcome, newFailures }) =>
        outcome ? (
          <StatusTag tone={tones[outcome]}>
            {t(`outcomes.${outcome}`, { count: newFailures })}
          </StatusTag>
        ) : (
          <StatusTag tone="progress">{t('outcomes.running')}</StatusTag>
        ),
    },
    {
      key: 'report',
      header: t('columns.report'),
      cell: ({ scanId }) => <Link to={`/scans/${scanId}`}>{t('report')}</Link>,
    },
  ]
}
