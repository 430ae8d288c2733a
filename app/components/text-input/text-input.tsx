import type { HTMLInputAutoCompleteAttribute } from 'react'
import { classNames } from '../class-names.ts'
import {
  controlAttributes,
  FieldLabel,
  FieldNotes,
  FormGroup,
  useControl,
} from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface TextInputProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'password'
  /** What it is in the person's own data, so that the browser can fill it in. */
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'tel' | 'search'
  /** As wide as the answer: characters. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  spellCheck?: boolean
  maxLength?: number
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { label, hint, labelSize, width, type = 'text', lang } = props
  const control = useControl(props)
  const className = classNames(
    'govuk-input',
    width && `govuk-input--width-${width}`,
    control.error && 'govuk-input--error',
  )
  return (
    <FormGroup error={control.error}>
      <FieldLabel control={control} label={label} size={labelSize} />
      <FieldNotes control={control} hint={hint} />
      <input
        {...controlAttributes(control)}
        className={className}
        type={type}
        lang={lang}
        defaultValue={control.defaultValue}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        maxLength={props.maxLength}
      />
    </FormGroup>
  )
}
