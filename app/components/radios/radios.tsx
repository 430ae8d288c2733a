import { ChoiceGroup } from '../field/choices.tsx'
import type { ChoicesProps } from '../field/choices.tsx'

export type RadiosProps = Omit<ChoicesProps, 'defaultValues'>

/** One of a few. */
export function Radios(props: RadiosProps) {
  return <ChoiceGroup kind="radios" {...props} />
}
