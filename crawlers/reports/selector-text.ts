import type { SelectorStep } from '../types.ts'

const joints: Record<SelectorStep['into'], string> = { frame: ' |> ', shadow: ' >>> ', element: '' }

/** A selector on one line: `|>` enters a frame, `>>>` an open shadow root. */
export function selectorText(steps: readonly SelectorStep[]): string {
  return steps.map(({ into, selector }) => selector + joints[into]).join('')
}
