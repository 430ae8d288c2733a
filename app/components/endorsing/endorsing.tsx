import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'
import type { Endorsing as EndorsingView } from '#server/consultations/proposals/present-proposal.ts'
import { Deadline } from '../deadline/deadline.tsx'

export interface EndorsingProps {
  endorsing: EndorsingView
  /** The proposal, for who hears the bar without its surroundings. */
  title: string
}

/** How far a proposal has come: how many endorse it, how many are needed, how long there is time, and
 * what the agency owes once there are enough. */
export function Endorsing({ endorsing, title }: EndorsingProps) {
  const { t } = useTranslation('proposals')
  const { count, threshold, duty } = endorsing
  return (
    <div className="endorsing">
      <progress
        className="progress__bar"
        aria-label={t('endorsing.label', { title })}
        value={Math.min(count, threshold)}
        max={threshold}
      />
      <p className="endorsing__words">
        <Words endorsing={endorsing} />
      </p>
      {duty && <Deadline duty={duty}>{(date) => t('endorsing.due', { date })}</Deadline>}
    </div>
  )
}

function Words({ endorsing }: { endorsing: EndorsingView }) {
  const { t } = useTranslation('proposals')
  const locale = useLocale()
  const { count, threshold, standing, daysLeft, reachedAt, answeredAt } = endorsing
  const numbers = { done: formatNumber(count, locale), total: formatNumber(threshold, locale) }
  if (answeredAt) {
    return t('endorsing.answered', { ...numbers, date: formatDate(answeredAt, locale) })
  }
  if (reachedAt) return t('endorsing.reached', { ...numbers, date: formatDate(reachedAt, locale) })
  if (standing === 'over') return t('endorsing.over', numbers)
  // Today is not counted, as in the deadline of the consultation.
  if (daysLeft === 1) return t('endorsing.lastDay', numbers)
  return t('endorsing.gathering', { ...numbers, count: daysLeft - 1 })
}
