import { Heading } from '#app/components/heading/heading.tsx'
import { Link } from '#app/components/link/link.tsx'
import { OfficialDate } from '#app/components/official-date/official-date.tsx'
import { PageHeading } from '#app/components/page-heading/page-heading.tsx'
import { StandardLink } from '#app/components/standard-link/standard-link.tsx'
import { SummaryList } from '#app/components/summary-list/summary-list.tsx'
import { Table } from '#app/components/table/table.tsx'
import { OutcomeTag } from '#app/components/test-state/test-state.tsx'
import { WrittenName, WrittenText } from '#app/components/written/written.tsx'
import type { EvaluationReport, PageReport } from '#server/marks/evaluations/evaluation-report.ts'
import type { ReportView } from '#server/marks/evaluations/read-report.ts'
import { formatShare } from './i18n/format.ts'
import { useLocale, useTranslation } from './i18n/i18n.ts'
import { useText } from './i18n/use-text.ts'
import { reportWords } from './report-words.ts'

interface Props {
  view: ReportView
  /** Names of criteria, by number. */
  names: Record<string, Record<'zh-TW' | 'en', string>>
}

/** An evaluation report after WCAG-EM, as a page that prints well. */
export function EvaluationReportPage({ view, names }: Props) {
  const { t } = useTranslation('tests')
  const say = useText()
  const { report, digest, markNumber } = view
  const words = reportWords(t as unknown as Parameters<typeof reportWords>[0], report)
  return (
    <>
      <PageHeading caption={<WrittenName text={say(report.agency.name)} />} lead={t('report.lead')}>
        {t('report.title', { site: report.siteName })}
      </PageHeading>
      {markNumber && (
        <p className="no-print">
          <Link to={`/marks/${markNumber}/report.json`} download>
            {t('report.wcagEm')}
          </Link>
          <br />
          <Link to={`/marks/${markNumber}/report.canonical.json`} download>
            {t('report.canonical')}
          </Link>
          <br />
          <Link to={`/marks/${markNumber}/report.earl.json`} download>
            {t('report.earl')}
          </Link>
        </p>
      )}
      <Heading>{t('report.scope')}</Heading>
      <SummaryList
        items={[
          markNumber
            ? {
                key: t('report.mark'),
                value: <Link to={`/marks/${markNumber}`}>{markNumber}</Link>,
              }
            : null,
          { key: t('report.address'), value: <Link to={report.address}>{report.address}</Link> },
          report.scope.covers
            ? { key: t('report.covers'), value: <WrittenText text={report.scope.covers} /> }
            : null,
          report.scope.leavesOut
            ? { key: t('report.leavesOut'), value: <WrittenText text={report.scope.leavesOut} /> }
            : null,
          report.scope.statementUrl
            ? {
                key: t('report.statement'),
                value: <Link to={report.scope.statementUrl}>{report.scope.statementUrl}</Link>,
              }
            : null,
          { key: t('report.standard'), value: <StandardLink version={report.standard} /> },
          { key: t('report.level'), value: report.level },
          report.testedAt
            ? { key: t('report.tested'), value: <OfficialDate value={report.testedAt} /> }
            : null,
          { key: t('report.digest'), value: <code className="report-digest">{digest}</code> },
        ]}
      />
      <Heading>{t('report.method')}</Heading>
      <p>{t('report.methodText')}</p>
      <SummaryList
        items={[
          { key: t('report.people'), value: words.people },
          { key: t('report.technologies'), value: words.technologies },
          { key: t('report.browsers'), value: words.browsers },
        ]}
      />
      <Sample report={report} />
      <Heading>{t('report.summary')}</Heading>
      <p>{words.counts}</p>
      <Table
        caption={t('report.summary')}
        captionHidden
        rows={report.summary}
        rowKey={({ criterion }) => criterion}
        columns={[
          {
            key: 'criterion',
            header: t('report.criterion'),
            rowHeader: true,
            cell: ({ criterion }) => `${criterion} ${say(names[criterion]!)}`,
          },
          { key: 'level', header: t('report.levelColumn'), cell: ({ level }) => level },
          {
            key: 'result',
            header: t('report.result'),
            cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
          },
        ]}
      />
      <Heading>{t('report.details')}</Heading>
      {report.pages.map((page) => (
        <PageDetails key={page.position} page={page} names={names} />
      ))}
      {report.tasks.length > 0 && <Tasks tasks={report.tasks} />}
    </>
  )
}

function Sample({ report }: { report: EvaluationReport }) {
  const { t } = useTranslation('tests')
  const locale = useLocale()
  const { sample, pages } = report
  const unmet = Object.entries(sample.unmet)
  return (
    <>
      <Heading>{t('report.sample')}</Heading>
      <p>
        {t('report.drawn', {
          from: sample.drawnFrom,
          share: formatShare(sample.randomShare, locale),
          seed: sample.seed,
        })}{' '}
        <Link to={`/scans/${sample.scanId}`}>{t('report.crawl')}</Link>
      </p>
      {(['structured', 'random'] as const).map((part) => (
        <Table
          key={part}
          caption={t(`report.${part}`)}
          rows={pages.filter((page) => page.part === part)}
          rowKey={({ position }) => String(position)}
          columns={[
            { key: 'number', header: t('report.number'), cell: ({ position }) => position },
            {
              key: 'address',
              header: t('report.address2'),
              rowHeader: true,
              cell: ({ title, url }) => (
                <Link to={url}>
                  <WrittenName text={title || url} />
                </Link>
              ),
            },
            {
              key: 'why',
              header: t('report.why'),
              cell: ({ reason, note }) => (
                <>
                  <Reason reason={reason} /> {note && <WrittenName text={note} />}
                </>
              ),
            },
          ]}
        />
      ))}
      {unmet.length > 0 && (
        <>
          <Heading level={3}>{t('report.unmet')}</Heading>
          <SummaryList
            items={unmet.map(([reason, why]) => ({
              key: <Reason reason={reason} />,
              value: why ?? '',
            }))}
          />
        </>
      )}
    </>
  )
}

const reasons = [
  'home',
  'sign-in',
  'site-map',
  'contact',
  'help',
  'legal',
  'search',
  'statement',
  'feedback',
  'service',
  'process',
  'document',
  'template',
  'random',
] as const

function Reason({ reason }: { reason: string }) {
  const { t } = useTranslation('tests')
  const known = reasons.find((one) => one === reason)
  return known ? t(`reasons.${known}`) : reason
}

function PageDetails({ page, names }: { page: PageReport } & Pick<Props, 'names'>) {
  const { t } = useTranslation('tests')
  const say = useText()
  const found = page.criteria.filter(
    ({ outcome, notes, settled }) =>
      outcome === 'failed' || outcome === 'cantTell' || notes.length > 0 || settled !== '',
  )
  const untested = page.criteria.filter(({ outcome }) => outcome === 'untested').length
  return (
    <section aria-labelledby={`page-${page.position}`}>
      <Heading level={3} id={`page-${page.position}`}>
        {t('report.page', { position: page.position, name: page.title || page.url })}
      </Heading>
      {found.length === 0 && <p>{t('report.nothingFound')}</p>}
      {untested > 0 && <p>{t('report.untestedHere', { count: untested })}</p>}
      {found.map((one) => (
        <div key={one.criterion}>
          <Heading level={4}>
            {one.criterion} {say(names[one.criterion]!)}
          </Heading>
          <OutcomeTag outcome={one.outcome} />
          {one.machine.map(({ rule, outcome, message, count }) => (
            <p key={`${rule} ${outcome} ${message.en}`}>
              {t('report.machineFound', { message: say(message), count })}
            </p>
          ))}
          {one.notes.map((note) => (
            <WrittenText key={note} text={note} />
          ))}
          {one.settled && <WrittenText text={t('report.settled', { reason: one.settled })} />}
        </div>
      ))}
    </section>
  )
}

function Tasks({ tasks }: Pick<EvaluationReport, 'tasks'>) {
  const { t } = useTranslation('tests')
  return (
    <>
      <Heading>{t('report.tasks')}</Heading>
      {tasks.map(({ text, results }, position) => (
        // Tasks may read the same, and never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={position}>
          <Heading level={3}>{text}</Heading>
          <ul className="govuk-list govuk-list--bullet">
            {results.map(({ outcome, words }, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                {words
                  ? t('report.taskResult', { outcome: t(`tasks.${outcome}`), words })
                  : t(`tasks.${outcome}`)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
