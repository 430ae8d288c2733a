import { Link } from '../link/link.tsx'

export interface OrdersProps {
  label: string
  /** The name of the order that the list has. */
  here: string
  orders: { name: string; to: string; text: string }[]
}

/** The orders that a list can have. */
export function Orders({ label, here, orders }: OrdersProps) {
  return (
    <nav className="orders no-print" aria-label={label}>
      <ul className="orders__list">
        {orders.map(({ name, to, text }) => (
          <li key={name}>
            <Link to={to} className="orders__link" current={name === here ? 'true' : undefined}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
