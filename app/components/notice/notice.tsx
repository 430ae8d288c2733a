import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/i18n.ts'
import { Shape } from '../tag/shape.tsx'

export type NoticeKind = 'information' | 'success' | 'warning' | 'failure'

export interface NoticeProps {
  kind?: NoticeKind
  /** What happened, in a few words; by default the word for the kind. */
  title?: ReactNode
  children?: ReactNode
  /** Read out at once by screen readers: for what just happened, not for what stands there. */
  announce?: boolean
}

const shapes = {
  information: 'information',
  success: 'good',
  warning: 'caution',
  failure: 'bad',
} as const

/** A message about the page or about what was just done. */
export function Notice({ kind = 'information', title, children, announce }: NoticeProps) {
  const { t } = useTranslation('components')
  const titleId = useId()
  return (
    <section
      className={`notice notice--${kind}`}
      aria-labelledby={titleId}
      role={announce ? 'alert' : undefined}
    >
      <Shape name={shapes[kind]} className="notice__shape" />
      <div className="notice__body">
        <p className="notice__title" id={titleId}>
          {title ?? t(`notice.${kind}`)}
        </p>
        {children}
      </div>
    </section>
  )
}
