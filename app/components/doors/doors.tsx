import type { ReactNode } from 'react'
import { Link } from '../link/link.tsx'

export interface Door {
  /** Whom it is for. */
  who: ReactNode
  /** What they can do there; the words of the link. */
  task: ReactNode
  to: string
  /** What awaits them. */
  text: ReactNode
}

/** Leads each kind of person to their task. */
export function Doors({ items }: { items: Door[] }) {
  return (
    <ul className="doors">
      {items.map(({ who, task, to, text }) => (
        <li className="doors__item" key={to + String(who)}>
          <p className="doors__who">{who}</p>
          <div>
            <h3 className="doors__task">
              <Link to={to}>{task}</Link>
            </h3>
            <p className="doors__text">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
