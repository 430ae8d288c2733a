import { useId } from 'react'
import type { ReactNode } from 'react'
import { formatNumber } from '#app/i18n/format.ts'
import { useLocale, useTranslation } from '#app/i18n/i18n.ts'

export interface ProgressProps {
  /** What is going on. */
  label: ReactNode
  done: number
  /** Null as long as nobody knows. */
  total: number | null
  /** What is happening right now, e.g. the page being looked at. */
  children?: ReactNode
}

/** How far long work has come: counts, not only a bar. The caller decides what is announced. */
export function Progress({ label, done, total, children }: ProgressProps) {
  const { t } = useTranslation('components')
  const locale = useLocale()
  const id = useId()
  const counts = {
    done: formatNumber(done, locale),
    total: total === null ? '' : formatNumber(total, locale),
  }
  return (
    <div className="progress">
      <p className="progress__label" id={id}>
        {label}
      </p>
      <progress
        className="progress__bar"
        aria-labelledby={id}
        {...(total === null ? {} : { value: done, max: Math.max(total, 1) })}
      />
      <p className="progress__count">
        {total === null ? t('progress.open', counts) : t('progress.done', counts)}
      </p>
      {children && <div className="progress__now">{children}</div>}
    </div>
  )
}
