import { classNames } from '../class-names.ts'
import {
  controlAttributes,
  FieldLabel,
  FieldNotes,
  FormGroup,
  useControl,
} from '../field/field.tsx'
import type { FieldProps } from '../field/field.tsx'

export interface SelectProps extends FieldProps {
  items: { value: string; text: string }[]
}

/** One of many. For fewer than about seven, `Radios` are easier for everybody. */
export function Select(props: SelectProps) {
  const { label, hint, labelSize, items } = props
  const control = useControl(props)
  return (
    <FormGroup error={control.error}>
      <FieldLabel control={control} label={label} size={labelSize} />
      <FieldNotes control={control} hint={hint} />
      <select
        {...controlAttributes(control)}
        className={classNames('govuk-select', control.error && 'govuk-select--error')}
        defaultValue={control.defaultValue}
      >
        {items.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
