import { useTranslation } from '#app/i18n/i18n.ts'
import type { PriorityView } from '#server/consultations/priorities/read-priorities.ts'
import { Heading } from '../heading/heading.tsx'
import { Shares } from '../shares/shares.tsx'

export interface BallotResultProps {
  options: PriorityView[]
  ballotCount: number
  credits: number
}

/** How all spent their credits: the votes of each option, the most first. */
export function BallotResult({ options, ballotCount, credits }: BallotResultProps) {
  const { t } = useTranslation('priorities')
  const isBrokenDown = options.some(({ total }) => total !== null)
  const rows = options
    .map(({ id, title, total }) => ({ id, label: title, count: total ?? 0 }))
    .sort((a, b) => b.count - a.count)
  const all = rows.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="section" aria-labelledby="results">
      <Heading id="results">{t('results.heading')}</Heading>
      <p>{t('results.people', { count: ballotCount })}</p>
      {isBrokenDown ? (
        <>
          <Shares
            caption={t('results.heading')}
            of={all}
            labels={{ what: t('results.option'), count: t('results.votes') }}
            rows={rows}
          />
          <p>{t('results.method', { credits })}</p>
        </>
      ) : (
        <p>{t('results.few')}</p>
      )}
    </section>
  )
}
