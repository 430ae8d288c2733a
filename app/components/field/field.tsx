import type { FieldMetadata } from '@conform-to/react'
import type { ReactNode } from 'react'
import { useErrorText } from '#app/i18n/error-text.ts'
import { useTranslation } from '#app/i18n/i18n.ts'
import { classNames } from '../class-names.ts'
import { Shape } from '../tag/shape.tsx'
import { VisuallyHidden } from '../visually-hidden/visually-hidden.tsx'

/** A field of a form made with conform, whatever its schema. */
// Conform's types are invariant in the schema, which no component here depends on.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyField = FieldMetadata<any, any, string[]>

/** What every form component takes: a `field` of conform, or the plain values. */
export interface FieldProps {
  field?: AnyField
  name?: string
  id?: string
  label: ReactNode
  hint?: ReactNode
  /** A key of the catalogue `errors`, or text. */
  error?: string
  required?: boolean
  defaultValue?: string
  /** `l`: the label is the question that the whole page asks. */
  labelSize?: 's' | 'm' | 'l'
  /** Language of what is in the field, where it is not that of the page. */
  lang?: string
}

export interface Control {
  name: string
  id: string
  hintId: string | undefined
  errorId: string | undefined
  /** Hint and error, in the order in which they are read. */
  describedBy: string | undefined
  error: string | undefined
  required: boolean
  defaultValue: string | undefined
}

/** Makes the plain values of a form component from either kind of props. */
export function useControl(props: FieldProps): Control {
  const say = useErrorText()
  const { field } = props
  const name = field?.name ?? props.name
  if (!name) throw new Error('A form component needs a field or a name.')
  const id = field?.id ?? props.id ?? name
  const error = props.error ?? field?.errors?.[0]
  const hintId = props.hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  return {
    name,
    id,
    hintId,
    errorId,
    describedBy: classNames(hintId, errorId) || undefined,
    error: error && say(error),
    required: field?.required ?? props.required ?? false,
    defaultValue: props.defaultValue ?? textOf(field?.initialValue),
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Attributes that tie an input to its label, hint and error. The browser's own checks stay off:
 * their messages vanish, cannot be linked to, and follow the browser's language. */
export const controlAttributes = (control: Control) => ({
  id: control.id,
  name: control.name,
  'aria-describedby': control.describedBy,
  'aria-invalid': control.error ? true : undefined,
  'aria-required': control.required || undefined,
})

interface FormGroupProps {
  error: string | undefined
  children: ReactNode
}

export function FormGroup({ error, children }: FormGroupProps) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      {children}
    </div>
  )
}

interface FieldLabelProps {
  control: Control
  label: ReactNode
  size?: 's' | 'm' | 'l' | undefined
}

export function FieldLabel({ control, label, size = 's' }: FieldLabelProps) {
  return (
    <label className={`govuk-label govuk-label--${size}`} htmlFor={control.id}>
      {label}
    </label>
  )
}

interface FieldNotesProps {
  control: Control
  hint: ReactNode
}

/** Hint and error between label and input: where they are seen before the answer is given. */
export function FieldNotes({ control, hint }: FieldNotesProps) {
  const { t } = useTranslation('components')
  return (
    <>
      {hint && (
        <div id={control.hintId} className="govuk-hint">
          {hint}
        </div>
      )}
      {control.error && (
        <p id={control.errorId} className="govuk-error-message">
          <Shape name="bad" className="error-shape" />
          <span>
            <VisuallyHidden>{t('errorMessage.prefix')}</VisuallyHidden> {control.error}
          </span>
        </p>
      )}
    </>
  )
}
