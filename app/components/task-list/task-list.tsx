import type { ReactNode } from 'react'
import { Link } from '../link/link.tsx'

export interface Task {
  /** What is to be done; the words of the link. */
  name: string
  to: string
  /** How it stands: a `StatusTag`. */
  state: ReactNode
  note?: ReactNode
}

export interface TaskListProps {
  tasks: Task[]
}

/** What belongs to a larger piece of work, in any order, with how each part stands. */
export function TaskList({ tasks }: TaskListProps) {
  return (
    <ul className="task-list">
      {tasks.map(({ name, to, state, note }) => (
        <li className="task-list__item" key={to}>
          <span className="task-list__name">
            <Link to={to} className="task-list__link">
              {name}
            </Link>
            {note && <span className="task-list__note">{note}</span>}
          </span>
          <span>{state}</span>
        </li>
      ))}
    </ul>
  )
}
