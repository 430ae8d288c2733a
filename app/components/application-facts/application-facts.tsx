import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { ApplicationView } from '#server/marks/applications/read-application.ts'
import { Link } from '../link/link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { WrittenText } from '../written/written.tsx'

export interface ApplicationFactsProps {
  application: ApplicationView
}

/** What an application is about, as the agency and the officers read it. */
export function ApplicationFacts({ application }: ApplicationFactsProps) {
  const { t } = useTranslation('applications')
  const say = useText()
  const { number, level, standard, scanId, machine, contact, renews, mark } = application
  const { covers, leavesOut, statementUrl } = application
  const isContactGiven = contact.name !== '' || contact.email !== '' || contact.telephone !== ''
  return (
    <SummaryList
      items={[
        { key: t('one.agency'), value: say(application.agency.name) },
        { key: t('one.address'), value: application.address },
        { key: t('one.terms'), value: t('terms', { level, standard }) },
        renews && {
          key: t('one.renews'),
          value: <Link to={`/marks/${renews}`}>{t('one.markLink', { number: renews })}</Link>,
        },
        {
          key: t('fields.covers'),
          value: covers ? <WrittenText text={covers} /> : t('one.notYet'),
        },
        {
          key: t('fields.leavesOut'),
          value: leavesOut ? <WrittenText text={leavesOut} /> : t('one.nothing'),
        },
        {
          key: t('fields.statementUrl'),
          value: statementUrl ? <Link to={statementUrl}>{statementUrl}</Link> : t('one.notYet'),
        },
        {
          key: t('fields.contact'),
          value: isContactGiven ? t('one.contactValue', { ...contact }) : t('one.notYet'),
        },
        {
          key: t('assessment.title'),
          value: (
            <Link to={`/applications/${number}/assessment`}>
              {t('draft.assessmentNote', { ...application.assessment })}
            </Link>
          ),
        },
        scanId
          ? {
              key: t('one.scan'),
              value: <Link to={`/scans/${scanId}`}>{t('one.scanLink')}</Link>,
            }
          : null,
        application.hasSample && {
          key: t('one.sample'),
          value: <Link to={`/applications/${number}/sample`}>{t('one.sampleLink')}</Link>,
        },
        machine && {
          key: t('one.machine'),
          value: (
            <>
              {machine.isRunning && <>{t('one.machineRunning')} </>}
              <Link to={`/scans/${machine.scanId}`}>{t('one.machineLink')}</Link>
            </>
          ),
        },
        mark && {
          key: t('one.mark'),
          value: <Link to={`/marks/${mark}`}>{t('one.markLink', { number: mark })}</Link>,
        },
      ].map((item) => item || null)}
    />
  )
}
