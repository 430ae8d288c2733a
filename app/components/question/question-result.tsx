import { useTranslation } from '#app/i18n/i18n.ts'
import type { QuestionView } from '#server/consultations/questions/read-questions.ts'
import { Heading } from '../heading/heading.tsx'
import { Shares } from '../shares/shares.tsx'
import { WrittenName } from '../written/written.tsx'

export interface QuestionResultProps {
  question: QuestionView
}

/** How all answered one question: how many chose what, once they are enough not to show anybody. */
export function QuestionResult({ question }: QuestionResultProps) {
  const { t } = useTranslation('questions')
  const { title, kind, options, answerCount } = question
  const count = answerCount ?? 0
  const isBrokenDown = options.every((option) => option.count !== null)
  return (
    <>
      <Heading level={3}>
        <WrittenName text={title} />
      </Heading>
      <p>{t('results.answers', { count })}</p>
      {kind === 'text' && count > 0 && <p>{t('results.words')}</p>}
      {kind !== 'text' && !isBrokenDown && <p>{t('results.few')}</p>}
      {kind !== 'text' && isBrokenDown && (
        <Shares
          caption={title}
          of={count}
          labels={{ what: t('results.option'), count: t('results.people') }}
          rows={options.map((option) => ({
            id: option.id,
            label: option.label,
            count: option.count ?? 0,
          }))}
        />
      )}
    </>
  )
}
