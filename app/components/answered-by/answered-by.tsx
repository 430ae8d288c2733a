import { createContext, useContext, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { AnswerTo } from '#server/consultations/answers/list-answers-to.ts'
import { Link } from '../link/link.tsx'

interface Known {
  /** Where the answers stand. */
  address: string
  answers: Record<string, AnswerTo[]>
}

const KnownAnswers = createContext<Known>({ address: '', answers: {} })

export interface AnswersToProps {
  code: string
  /** What `listAnswersTo` found for the whole page. */
  answers: Record<string, AnswerTo[]>
  children: ReactNode
}

/** Goes around a page whose comments and statements say whether they were answered. */
export function AnswersTo({ code, answers, children }: AnswersToProps) {
  const known = useMemo(
    () => ({ address: `/consultations/${code}/answers`, answers }),
    [code, answers],
  )
  return <KnownAnswers.Provider value={known}>{children}</KnownAnswers.Provider>
}

/** The answers that name one comment, statement or proposal; nothing where there are none. */
export function AnsweredBy({ id }: { id: string }) {
  const { t } = useTranslation('answers')
  const { address, answers } = useContext(KnownAnswers)
  const found = answers[id] ?? []
  if (found.length === 0) return null
  return (
    <ul className="govuk-list answered-by">
      {found.map(({ answerId, outcome }) => (
        <li key={answerId}>
          <Link to={`${address}#answer-${answerId}`}>
            {t('answeredBy', { outcome: t(`outcome.${outcome}`) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
