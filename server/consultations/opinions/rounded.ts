/** The same plain value with every number cut to nine digits: what is stored can be compared, and
 * what is computed from the stored map equals what is computed from the one in memory. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return cut(value) as T
  if (Array.isArray(value)) return value.map(rounded) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, rounded(held)])) as T
}

const cut = (value: number) => (Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(9)))
