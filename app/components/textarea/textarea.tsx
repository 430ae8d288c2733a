import { classNames } from '../class-names.ts'
import {
  controlAttributes,
  FieldLabel,
  FieldNotes,
  FormGroup,
  useControl,
} from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface TextareaProps extends FieldProps {
  rows?: number
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { label, hint, labelSize, rows = 5, lang } = props
  const control = useControl(props)
  return (
    <FormGroup error={control.error}>
      <FieldLabel control={control} label={label} size={labelSize} />
      <FieldNotes control={control} hint={hint} />
      <textarea
        {...controlAttributes(control)}
        className={classNames('govuk-textarea', control.error && 'govuk-textarea--error')}
        rows={rows}
        lang={lang}
        defaultValue={control.defaultValue}
      />
    </FormGroup>
  )
}
