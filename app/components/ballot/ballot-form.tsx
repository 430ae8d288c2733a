import { getFormProps } from '@conform-to/react'
import type { FormMetadata } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import type { PriorityView } from '#server/consultations/priorities/read-priorities.ts'
import { Button } from '../button/button.tsx'
import type { AnyField } from '../field/field.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { WrittenName } from '../written/written.tsx'

export interface BallotFormProps {
  // Conform's types are invariant in the schema, which nothing here depends on.
  // oxlint-disable-next-line typescript/no-explicit-any
  form: FormMetadata<any, string[]>
  /** By the id of the option. */
  fields: Record<string, AnyField>
  options: PriorityView[]
  credits: number
  hasVoted: boolean
}

/** Where credits are spent: a number for each option. What is left is said by the server with every
 * answer, and with script while one types. */
export function BallotForm({ form, fields, options, credits, hasVoted }: BallotFormProps) {
  const { t } = useTranslation('priorities')
  const { ref, left } = useLeft(credits)
  const initial = credits - sumOf(options.map(({ id, votes }) => textOf(fields[id]) ?? `${votes}`))
  const shown = left ?? initial
  return (
    <Form method="post" {...getFormProps(form)} ref={ref} className="ballot" noValidate>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t('legend')}</legend>
        {options.map(({ id, title, summary }) => (
          <TextInput
            key={id}
            {...(fields[id] ? { field: fields[id] } : { name: id })}
            label={<WrittenName text={title} />}
            hint={summary && <WrittenName text={summary} />}
            inputMode="numeric"
            autoComplete="off"
            width={3}
          />
        ))}
      </fieldset>
      <output className="ballot__left">
        {shown < 0 ? t('over', { count: -shown }) : t('left', { count: shown })}
      </output>
      <Button>{t(hasVoted ? 'change' : 'submit')}</Button>
    </Form>
  )
}

const textOf = (field: AnyField | undefined): string | undefined =>
  typeof field?.initialValue === 'string' ? field.initialValue : undefined

/** What whole numbers cost; what is none costs nothing here, and is refused when it is sent. */
function sumOf(typed: string[]): number {
  const votes = typed.map((text) => text.normalize('NFKC').trim())
  return votes.reduce((sum, text) => sum + (/^\d{1,4}$/.test(text) ? Number(text) ** 2 : 0), 0)
}

/** What is left while one types; null before. Said once the typing rests, not at each key. */
function useLeft(credits: number) {
  const ref = useRef<HTMLFormElement>(null)
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const form = ref.current
    if (!form) return
    let timer = 0
    const count = () => {
      const typed = [...form.querySelectorAll<HTMLInputElement>('input.govuk-input')]
      setLeft(credits - sumOf(typed.map(({ value }) => value)))
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(count, 400)
    }
    form.addEventListener('input', later)
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('input', later)
    }
  }, [credits])
  return { ref, left }
}
