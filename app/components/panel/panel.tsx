import type { ReactNode } from 'react'

export interface PanelProps {
  title: ReactNode
  children?: ReactNode
  /** 1 on a page that only confirms, where it takes the place of `PageHeading`. */
  level?: 1 | 2 | 3 | 4
}

/** It is done: the one accent of a page that confirms, with the number to keep. */
export function Panel({ title, children, level = 1 }: PanelProps) {
  const Title = `h${level}` as const
  return (
    <div className="panel">
      <Title className="panel__title">{title}</Title>
      {children && <div className="panel__body">{children}</div>}
    </div>
  )
}
