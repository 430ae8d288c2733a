import { useTranslation } from '#app/i18n/i18n.ts'
import type { ChoiceName } from './choice-word.ts'

export interface VoteChoiceProps {
  choice: ChoiceName
}

/** Agree, disagree or pass: in word and shape. */
export function VoteChoice({ choice }: VoteChoiceProps) {
  const { t } = useTranslation('opinions')
  return (
    <span className="vote-choice">
      <svg className="vote-choice__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={shapes[choice]} />
      </svg>
      {t(`choices.${choice}`)}
    </span>
  )
}

// A tick, a cross, a dash.
const shapes: Record<ChoiceName, string> = {
  agree: 'M4 13l5 5L20 6',
  disagree: 'M5 5l14 14M19 5L5 19',
  pass: 'M4 12h16',
}
