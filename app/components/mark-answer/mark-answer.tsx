import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { MarkSteps } from '#server/marks/life/read-mark-steps.ts'
import { Heading } from '../heading/heading.tsx'
import { ReasonForm } from '../reason-form/reason-form.tsx'

export interface MarkAnswerProps {
  answer: NonNullable<MarkSteps['answer']>
  lastResult?: SubmissionResult<string[]> | undefined
}

/** Where the agency says its own to what was done to its mark. */
export function MarkAnswer({ answer, lastResult }: MarkAnswerProps) {
  const { t } = useTranslation('marks')
  const result = lastResult?.initialValue?.intent === 'answer' ? lastResult : undefined
  if (answer === 'mark-nothing-to-answer') return null
  return (
    <section className="section no-print" aria-labelledby="answer-title">
      <Heading id="answer-title">{t('answer.title')}</Heading>
      {/* What was typed while a colleague answered is not lost. */}
      {answer === 'possible' || result ? (
        <>
          <p>{t('answer.lead')}</p>
          <ReasonForm
            intent="answer"
            lastResult={result}
            label={t('answer.label')}
            hint={t('actions.reasonHint')}
            submit={t('answer.submit')}
          />
        </>
      ) : (
        <p>{t('answer.done')}</p>
      )}
    </section>
  )
}
