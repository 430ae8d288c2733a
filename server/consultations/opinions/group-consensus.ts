import { share } from './proportions.ts'
import type { Counts } from './opinion-map.ts'

export type Stance = 'agree' | 'disagree'

export const seenOf = ({ agree, disagree, pass }: Counts): number => agree + disagree + pass

/** Group-informed consensus: the product over all groups of (votes for it + 1) / (votes + 2). High
 * only where every group holds it, however small the group.
 * @returns above 0, below 1 */
export const groupConsensus = (groups: readonly Counts[], stance: Stance): number =>
  groups.reduce((product, counts) => product * share(counts[stance], seenOf(counts)), 1)

export const totalOf = (groups: readonly Counts[]): Counts =>
  groups.reduce(
    (sum, counts) => ({
      agree: sum.agree + counts.agree,
      disagree: sum.disagree + counts.disagree,
      pass: sum.pass + counts.pass,
    }),
    { agree: 0, disagree: 0, pass: 0 },
  )
