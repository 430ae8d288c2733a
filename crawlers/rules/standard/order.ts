/** Orders criteria by their number: 1.4.3 before 1.4.10. */
export function compareCriteria(one: string, other: string): number {
  return order(one) - order(other)
}

const order = (number: string): number =>
  number.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)
