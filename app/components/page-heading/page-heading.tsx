import type { ReactNode } from 'react'

export interface PageHeadingProps {
  children: ReactNode
  /** What the page belongs to, above the heading and read as part of it. */
  caption?: ReactNode
  /** One or two sentences: what the reader can do here. */
  lead?: ReactNode
}

/** The heading of the page; exactly one on each. */
export function PageHeading({ children, caption, lead }: PageHeadingProps) {
  return (
    <header className="page-heading">
      <h1 className="govuk-heading-xl page-heading__title">
        {caption && <span className="page-heading__caption">{caption}</span>}
        {children}
      </h1>
      {lead && <p className="page-heading__lead">{lead}</p>}
    </header>
  )
}
