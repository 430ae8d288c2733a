import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { FieldNotes, FormGroup, useControl } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface Choice {
  value: string
  text: ReactNode
  hint?: ReactNode
}

export interface ChoicesProps extends Omit<FieldProps, 'label' | 'labelSize' | 'lang'> {
  /** The question. */
  legend: ReactNode
  legendSize?: 's' | 'm' | 'l'
  items: Choice[]
  /** Values chosen at first, for checkboxes. */
  defaultValues?: string[]
  /** Side by side, for two or three short answers. */
  inline?: boolean
}

interface GroupProps extends ChoicesProps {
  kind: 'radios' | 'checkboxes'
}

/** Radios and checkboxes are one pattern: a question, and its answers. */
export function ChoiceGroup(props: GroupProps) {
  const { kind, legend, legendSize = 's', hint, items, inline } = props
  const control = useControl({ ...props, label: legend })
  const chosen = chosenValues(props, control.defaultValue)
  return (
    <FormGroup error={control.error}>
      <fieldset className="govuk-fieldset" aria-describedby={control.describedBy}>
        <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${legendSize}`}>
          {legend}
        </legend>
        <FieldNotes control={control} hint={hint} />
        <div className={classNames(`govuk-${kind}`, inline && `govuk-${kind}--inline`)}>
          {items.map((item, index) => (
            <ChoiceItem
              key={item.value}
              kind={kind}
              item={item}
              name={control.name}
              // The first has the field's own id: the error summary links to it.
              id={index === 0 ? control.id : `${control.id}-${index + 1}`}
              checked={chosen.includes(item.value)}
            />
          ))}
        </div>
      </fieldset>
    </FormGroup>
  )
}

function chosenValues(props: GroupProps, defaultValue: string | undefined): string[] {
  if (props.defaultValues) return props.defaultValues
  const initial: unknown = props.field?.initialValue
  if (Array.isArray(initial)) return initial.map(String)
  return defaultValue === undefined ? [] : [defaultValue]
}

interface ItemProps {
  kind: 'radios' | 'checkboxes'
  item: Choice
  name: string
  id: string
  checked: boolean
}

function ChoiceItem({ kind, item, name, id, checked }: ItemProps) {
  const hintId = item.hint ? `${id}-item-hint` : undefined
  return (
    <div className={`govuk-${kind}__item`}>
      <input
        className={`govuk-${kind}__input`}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        id={id}
        name={name}
        value={item.value}
        defaultChecked={checked}
        aria-describedby={hintId}
      />
      <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>
        {item.text}
      </label>
      {item.hint && (
        <div id={hintId} className={`govuk-hint govuk-${kind}__hint`}>
          {item.hint}
        </div>
      )}
    </div>
  )
}
