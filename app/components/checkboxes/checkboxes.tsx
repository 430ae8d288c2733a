import { ChoiceGroup } from '../field/choices.tsx'
import type { ChoicesProps } from '../field/choices.tsx'

export type CheckboxesProps = Omit<ChoicesProps, 'defaultValue'>

/** Any number of a few. A single consent is a list of one. */
export function Checkboxes(props: CheckboxesProps) {
  return <ChoiceGroup kind="checkboxes" {...props} />
}
