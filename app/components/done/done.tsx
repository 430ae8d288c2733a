import type { ReactNode } from 'react'
import { Notice } from '../notice/notice.tsx'

export interface DoneProps {
  title: ReactNode
  children?: ReactNode
}

/** Says what the reader has just done. A form that leads back ends its address in `#done`, so that the
 * focus arrives here and it is read out, with or without script. */
export function Done({ title, children }: DoneProps) {
  return (
    <div id="done" tabIndex={-1} className="done">
      <Notice kind="success" title={title}>
        {children}
      </Notice>
    </div>
  )
}
