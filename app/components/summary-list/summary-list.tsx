import type { ReactNode } from 'react'

export interface SummaryItem {
  key: ReactNode
  value: ReactNode
  /** A link or button that changes it; its words name the thing ("change the address"). */
  action?: ReactNode
}

export interface SummaryListProps {
  items: (SummaryItem | null)[]
}

/** The facts of one thing. Items that are null are left out. */
export function SummaryList({ items }: SummaryListProps) {
  const shown = items.filter((item) => item !== null)
  const hasActions = shown.some(({ action }) => action)
  return (
    <dl className="govuk-summary-list summary-list">
      {shown.map(({ key, value, action }, index) => (
        <div
          // The list is drawn anew as a whole, and nothing in it has a state.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={
            hasActions && !action
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {action && <dd className="govuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
