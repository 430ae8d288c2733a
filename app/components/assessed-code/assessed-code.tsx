import { useTranslation } from '#app/i18n/i18n.ts'
import { Radios } from '../radios/radios.tsx'
import type { RadiosProps } from '../radios/radios.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { WrittenText } from '../written/written.tsx'

const outcomes = ['passed', 'failed', 'inapplicable'] as const

export interface AssessedCodeProps {
  code: string
  description: string
  fields: { outcome: RadiosProps['field']; note: RadiosProps['field'] }
  /** What was found, where it is only to be read; null where it is to be filled in. */
  answer: { outcome: (typeof outcomes)[number]; note: string } | 'none' | null
}

/** A check code of a self-assessment: its outcome and a note. */
export function AssessedCode({ code, description, fields, answer }: AssessedCodeProps) {
  const { t } = useTranslation('applications')
  const legend = t('assessment.outcome', { code, description })
  if (answer) {
    return (
      <>
        <p>
          <strong>{legend}</strong>
        </p>
        <p>
          {answer === 'none'
            ? t('assessment.notAnswered')
            : t(`assessment.outcomes.${answer.outcome}`)}
        </p>
        {answer !== 'none' && answer.note && <WrittenText text={answer.note} />}
      </>
    )
  }
  return (
    <>
      <Radios
        field={fields.outcome}
        legend={legend}
        items={outcomes.map((value) => ({ value, text: t(`assessment.outcomes.${value}`) }))}
        inline
      />
      <Textarea field={fields.note} label={t('assessment.note', { code })} rows={2} />
    </>
  )
}
