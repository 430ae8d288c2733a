import { useTranslation } from '#app/i18n/i18n.ts'
import { useText } from '#app/i18n/use-text.ts'
import type { OwedView } from '#server/consultations/answers/list-owed.ts'

/** What something that is owed an answer is called. */
export function useOwedTitle(): (owed: Pick<OwedView, 'kind' | 'title' | 'partOf'>) => string {
  const { t } = useTranslation('answers')
  const say = useText()
  return ({ kind, title, partOf }) => {
    if (kind === 'whole') return t('wholeTitle')
    if (!title) return t('goneTitle')
    return partOf ? t('partOf', { parent: say(partOf), topic: say(title) }) : say(title)
  }
}
