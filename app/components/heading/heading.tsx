import type { ReactNode } from 'react'

export interface HeadingProps {
  /** Where it stands in the order of headings; the page's own is `PageHeading`. */
  level?: 2 | 3 | 4
  /** How large it looks; by default what suits the level. */
  size?: 's' | 'm' | 'l'
  id?: string
  children: ReactNode
}

const sizes = { 2: 'l', 3: 'm', 4: 's' } as const

/** A heading inside the page. */
export function Heading({ level = 2, size = sizes[level], id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag className={`govuk-heading-${size}`} id={id}>
      {children}
    </Tag>
  )
}
