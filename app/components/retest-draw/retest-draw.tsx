import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { AgencyEntry } from '#server/accounts/present.ts'
import type {
  RetestDrawView,
  RetestLine,
  RetestStratum,
} from '#server/marks/retests/read-retests.ts'
import { DateTime } from '../date-time/date-time.tsx'
import { Heading } from '../heading/heading.tsx'
import { Link } from '../link/link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'
import type { Column } from '../table/table.tsx'
import { StatusTag } from '../tag/status-tag.tsx'
import { WrittenName, WrittenText } from '../written/written.tsx'

export interface RetestDrawProps {
  draw: RetestDrawView
}

/** The re-tests of a year: how far they are, which marks were drawn, and with what anybody can draw
 * them again. */
export function RetestDraw({ draw }: RetestDrawProps) {
  const { t } = useTranslation('retests')
  const stratum = useStratumName()
  return (
    <>
      <SummaryList
        items={[
          { key: t('facts.population', { year: draw.year - 1 }), value: draw.population },
          {
            key: t('facts.required'),
            value: t('facts.requiredValue', { count: draw.required, percent: draw.share * 100 }),
          },
          {
            key: t('facts.progress'),
            value: t('facts.progressValue', { decided: draw.decided, required: draw.required }),
          },
          { key: t('facts.drawnAt'), value: <DateTime value={draw.drawnAt} show="dateTime" /> },
        ]}
      />
      <section className="section" aria-labelledby="drawn">
        <Heading id="drawn">{t('drawn.title')}</Heading>
        <Table
          caption={t('drawn.caption', { count: draw.marks.length })}
          columns={useMarkColumns()}
          rows={draw.marks}
          rowKey={({ number }) => number}
        />
      </section>
      <section className="section" aria-labelledby="repeat">
        <Heading id="repeat">{t('repeat.title')}</Heading>
        <p>{t('repeat.lead')}</p>
        <ol className="govuk-list govuk-list--number">
          <li>{t('repeat.lot')}</li>
          <li>{t('repeat.strata')}</li>
          <li>{t('repeat.keys')}</li>
        </ol>
        <SummaryList
          items={[
            { key: t('repeat.seed'), value: <code translate="no">{draw.seed}</code> },
            {
              key: t('repeat.candidates'),
              value: (
                <Link to={`/retests/${draw.year}/candidates.csv`} download>
                  {t('repeat.download', { count: draw.candidates })}
                </Link>
              ),
            },
          ]}
        />
        <Table
          caption={t('repeat.strataCaption')}
          columns={[
            {
              key: 'stratum',
              header: t('columns.stratum'),
              rowHeader: true,
              cell: (row: RetestStratum) => stratum(row.stratum),
            },
            {
              key: 'candidates',
              header: t('columns.candidates'),
              cell: ({ candidates }: RetestStratum) => candidates,
            },
            { key: 'drawn', header: t('columns.drawn'), cell: ({ drawn }: RetestStratum) => drawn },
          ]}
          rows={draw.strata}
          rowKey={(row) => row.stratum}
        />
      </section>
    </>
  )
}

const tones = { passed: 'good', failed: 'bad', void: 'neutral' } as const

function useMarkColumns(): Column<RetestLine>[] {
  const { t } = useTranslation('retests')
  const locale = useLocale()
  const stratum = useStratumName()
  return [
    {
      key: 'number',
      header: t('columns.number'),
      rowHeader: true,
      cell: ({ number }) => (
        <Link to={`/marks/${number}`} className="govuk-link mark-number">
          {number}
        </Link>
      ),
    },
    {
      key: 'site',
      header: t('columns.site'),
      cell: ({ siteName, agency }) => (
        <>
          <WrittenName text={siteName} />
          <br />
          {agency.name[locale]}
        </>
      ),
    },
    { key: 'stratum', header: t('columns.stratum'), cell: (row) => stratum(row.stratum) },
    {
      key: 'outcome',
      header: t('columns.outcome'),
      cell: ({ outcome, reason }) => (
        <>
          <StatusTag tone={outcome ? tones[outcome] : 'progress'}>
            {t(`outcomes.${outcome ?? 'open'}`)}
          </StatusTag>
          {reason && <WrittenText text={reason} />}
        </>
      ),
    },
  ]
}

/** A stratum in words: what is stored is level and kind of agency. */
function useStratumName(): (stratum: string) => string {
  const { t } = useTranslation('retests')
  const { t: say } = useTranslation('agencies')
  return (stratum) => {
    const [level, kind] = stratum.split(' ') as [string, AgencyEntry['kind']]
    return t('stratum', { level, kind: say(`kinds.${kind}`) })
  }
}
