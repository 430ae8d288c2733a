import type { ReactNode } from 'react'

export interface FiguresProps {
  items: { label: ReactNode; value: ReactNode; note?: ReactNode }[]
}

/** A few numbers that sum a page up. */
export function Figures({ items }: FiguresProps) {
  return (
    <dl className="figures">
      {items.map(({ label, value, note }, index) => (
        // Nothing in it has a state.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="figures__item" key={index}>
          <dt className="figures__label">{label}</dt>
          <dd className="figures__value">{value}</dd>
          {note && <dd className="figures__note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
