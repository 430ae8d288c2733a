import { useTranslation } from '#app/i18n/i18n.ts'
import type { QuestionView } from '#server/consultations/questions/read-questions.ts'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import type { AnyField } from '../field/field.tsx'
import { Radios } from '../radios/radios.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { WrittenName } from '../written/written.tsx'

export interface QuestionFieldProps {
  question: Pick<QuestionView, 'kind' | 'title' | 'options' | 'mine'>
  field: AnyField
}

/** Where one question is answered: by one option, by several, or in words. */
export function QuestionField({ question, field }: QuestionFieldProps) {
  const { t } = useTranslation('questions')
  const { kind, title, options, mine } = question
  const asked = <WrittenName text={title} />
  const items = options.map(({ id, label }) => ({ value: id, text: <WrittenName text={label} /> }))
  if (kind === 'text') {
    const chosen = textOf(field.initialValue) ?? mine[0] ?? ''
    return (
      <Textarea
        field={field}
        label={asked}
        labelSize="m"
        hint={t('wordsHint')}
        defaultValue={chosen}
      />
    )
  }
  if (kind === 'several') {
    return (
      <Checkboxes
        field={field}
        legend={asked}
        legendSize="m"
        hint={t('severalHint')}
        items={items}
        defaultValues={listOf(field.initialValue) ?? mine}
      />
    )
  }
  return (
    <Radios
      field={field}
      legend={asked}
      legendSize="m"
      items={[...items, { value: '', text: t('noAnswer') }]}
      defaultValue={(listOf(field.initialValue) ?? mine)[0] ?? ''}
    />
  )
}

// What comes back from a form is a text where one thing was sent and a list where more were.
const listOf = (value: unknown): string[] | undefined =>
  value === undefined ? undefined : Array.isArray(value) ? value.map(String) : [String(value)]

const textOf = (value: unknown): string | undefined => listOf(value)?.join('\n')
