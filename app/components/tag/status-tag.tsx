import type { ReactNode } from 'react'
import { Shape } from './shape.tsx'

/** What a state means for the reader: all is well; it failed; it needs care; it is under way; it
 * says neither. */
export type Tone = 'good' | 'bad' | 'caution' | 'progress' | 'neutral'

export interface StatusTagProps {
  tone: Tone
  children: ReactNode
}

/** The state of a thing: a word and a shape, and colour besides. */
export function StatusTag({ tone, children }: StatusTagProps) {
  return (
    <span className={`tag tag--${tone}`}>
      <Shape name={tone} className="tag__shape" />
      {children}
    </span>
  )
}
