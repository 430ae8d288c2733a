/** One-sided, 90 %. */
export const certain = 1.2816

/** A share with one success and one failure added, so that few votes do not weigh like many: the
 * same estimate as in the group-informed consensus. */
export const share = (successes: number, seen: number): number => (successes + 1) / (seen + 2)

/** How far a share lies above one half, in standard errors. */
export const aboveHalf = (successes: number, seen: number): number =>
  (share(successes, seen) - 0.5) * 2 * Math.sqrt(seen + 2)

/** How far a share lies above another, in standard errors (two-proportion z, pooled). */
export function aboveOther(
  successes: number,
  seen: number,
  otherSuccesses: number,
  otherSeen: number,
): number {
  const [size, otherSize] = [seen + 2, otherSeen + 2]
  const pooled = (successes + otherSuccesses + 2) / (size + otherSize)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / otherSize))
  return (share(successes, seen) - share(otherSuccesses, otherSeen)) / error
}
