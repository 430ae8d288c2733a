import { share } from './proportions.ts'
import type { Counts } from './opinion-map.ts'
import type { Random } from './random.ts'

/** A statement that may be shown next. */
export interface Candidate extends Counts {
  statement: string
  /** How far it pulls people apart, from 0 to 1 (the farthest of all); null where no map holds it. */
  divides: number | null
}

/** Of which statement to ask next: by chance, likelier the less it was seen, and the more it divides
 * or unites; a statement that most pass is rarer. No statement is ever out of the running.
 * @param seen what this person has voted on
 * @returns its id, or null where the person has seen all */
export function nextStatement(
  candidates: readonly Candidate[],
  seen: ReadonlySet<string>,
  random: Random,
): string | null {
  const open = candidates.filter(({ statement }) => !seen.has(statement))
  const weights = open.map(weightOf)
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, { statement }] of open.entries()) {
    left -= weights[index]!
    if (left < 0) return statement
  }
  return open.at(-1)?.statement ?? null
}

/** A new statement weighs up to nine times as much before squaring; half of that is gone after five
 * votes, as in Polis. Unknown is taken for dividing: nobody has yet shown that it does not. */
function weightOf({ agree, disagree, pass, divides }: Candidate): number {
  const votes = agree + disagree + pass
  const unites = share(Math.max(agree, disagree), votes)
  const interest = (1 - share(pass, votes)) * (unites + (divides ?? 1))
  const newness = 1 + 8 * 2 ** (-votes / 5)
  return (interest * newness) ** 2
}
