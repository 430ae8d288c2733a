import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useForm } from '#app/use-form.ts'
import { Button } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { Textarea } from '../textarea/textarea.tsx'

export interface ReasonFormProps {
  /** What is to be done: the value of the field `intent`, and the id of the form. */
  intent: string
  /** What the action replied to this form, if it did. */
  lastResult?: SubmissionResult<string[]> | undefined
  label: ReactNode
  hint: ReactNode
  /** For what cannot be undone: words to tick, sent as the field `confirm`. */
  confirm?: { legend: ReactNode; text: ReactNode } | undefined
  submit: ReactNode
}

/** A decision that needs a reason: fields `intent`, `reason` and, where asked for, `confirm`. */
export function ReasonForm(props: ReasonFormProps) {
  const { intent, lastResult, label, hint, confirm, submit } = props
  const [form, fields] = useForm<{ reason: string; confirm: string }>({ id: intent, lastResult })
  return (
    <Form method="post" id={form.id} noValidate>
      <input type="hidden" name="intent" value={intent} />
      <Textarea field={fields.reason} label={label} hint={hint} required />
      {confirm && (
        <Checkboxes
          field={fields.confirm}
          legend={confirm.legend}
          items={[{ value: 'on', text: confirm.text }]}
        />
      )}
      <Button kind={confirm ? 'warning' : 'secondary'}>{submit}</Button>
    </Form>
  )
}
