import { useTranslation } from '#app/i18n/i18n.ts'
import type { TurnView } from '#server/marks/applications/present-application.ts'
import { Deadline } from '../deadline/deadline.tsx'

export interface ApplicationTurnProps {
  /** Null once the application is over. */
  turn: TurnView | null
}

/** Whose turn it is with an application, until when, and how much time is left. */
export function ApplicationTurn({ turn }: ApplicationTurnProps) {
  const { t } = useTranslation('applications')
  if (!turn) return <p>{t('turn.none')}</p>
  if (!turn.duty) return <p>{t(`turn.${turn.owner}`)}</p>
  return <Deadline duty={turn.duty}>{(date) => t(`turn.duty.${turn.owner}`, { date })}</Deadline>
}
