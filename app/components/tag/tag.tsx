import type { ReactNode } from 'react'

/** A short word about a thing, e.g. a level or a check code. Tells no state: see `StatusTag`. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
