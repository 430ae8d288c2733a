import type { ReactNode } from 'react'

/** A passage that stands apart from the text around it, e.g. a reason or a quotation. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>
}
