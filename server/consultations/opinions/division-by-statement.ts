import type { ReadyMap } from './opinion-map.ts'

/** How far each statement pulls people apart on the map: the length of its loadings beside the
 * longest, 0 to 1, by id. */
export function divisionByStatement({ statements }: ReadyMap): Map<string, number> {
  const lengths = statements.map(({ loading: [x, y] }) => Math.sqrt(x * x + y * y))
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0)
  return new Map(
    statements.map(({ statement }, index) => [
      statement,
      longest === 0 ? 0 : lengths[index]! / longest,
    ]),
  )
}
