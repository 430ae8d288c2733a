import { getFormProps } from '@conform-to/react'
import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import { useForm } from '#app/use-form.ts'

export interface OutlineFormProps {
  /** How it stands now. */
  outline: string
  lastResult: SubmissionResult<string[]> | null
  label: ReactNode
  hint: ReactNode
  submit: ReactNode
  /** The heading of the page and what has to be known before, below the errors. */
  children: ReactNode
}

/** A list that is written as text, an empty line between two. Sends `outline`, and in `seen` what it
 * was made from, so that nobody overwrites what somebody else has changed meanwhile. */
export function OutlineForm(props: OutlineFormProps) {
  const { outline, lastResult, label, hint, submit, children } = props
  const [form, fields] = useForm<{ outline: string }>({
    id: 'outline-form',
    lastResult,
    defaultValue: { outline },
  })
  return (
    <>
      <ErrorSummary form={form} />
      {children}
      <Form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="seen" value={outline} />
        <Textarea field={fields.outline} label={label} hint={hint} rows={18} required />
        <Button>{submit}</Button>
      </Form>
    </>
  )
}
