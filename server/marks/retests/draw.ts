import { createHash } from 'node:crypto'

/** A mark that can be drawn. */
export interface Candidate {
  number: string
  stratum: string
  /** > 0; twice the weight, about twice as often drawn. */
  weight: number
}

/** Draws by lot, so that everybody can repeat it with SHA-256 and a calculator:
 *
 * 1. Each stratum gets its share of the places, rounded down. Of the places that are left each goes
 *    to a stratum by its fraction: in the order of their names the fractions are laid one after the
 *    other, and with u = lot(seed|strata) the stratum in which u, u + 1, u + 2 … falls gets one. So
 *    no mark is left out because its stratum is small.
 * 2. In each stratum the marks with the smallest −ln(lot(seed|number)) ÷ weight are drawn.
 *
 * lot(text) is the first 13 hexadecimal digits of SHA-256(text), plus one half, divided by 16¹³.
 * @param places  how many are drawn, at most as many as there are
 * @returns in the order of their keys
 * @see Efraimidis and Spirakis, Weighted random sampling with a reservoir (2006), and Cox, A
 *   constructive procedure for unbiased controlled rounding (1987) */
export function draw(candidates: readonly Candidate[], places: number, seed: string): Candidate[] {
  const strata = groupByStratum(candidates)
  const shares = placesOf(
    strata.map(([, members]) => (members.length / candidates.length) * places),
    lot(`${seed}|strata`),
  )
  return strata
    .flatMap(([, members], index) => firstOf(members, shares[index]!, seed))
    .sort((a, b) => a.key - b.key)
    .map(({ candidate }) => candidate)
}

/** How many are to be drawn: the share of all, rounded up. */
export const placesFor = (population: number, share: number): number =>
  // 0.05 × 140 is a trifle more than 7 in binary fractions.
  Math.max(0, Math.ceil(population * share - 1e-9))

function groupByStratum(candidates: readonly Candidate[]): [string, Candidate[]][] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.stratum)
    if (group) group.push(candidate)
    else groups.set(candidate.stratum, [candidate])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
}

function placesOf(shares: number[], u: number): number[] {
  let before = 0
  return shares.map((share) => {
    const whole = Math.floor(share + 1e-9)
    const after = before + Math.max(0, share - whole)
    // How many of u, u + 1, u + 2 … lie between the two.
    const extra = Math.ceil(after - u - 1e-9) - Math.ceil(before - u - 1e-9)
    before = after
    return whole + extra
  })
}

const firstOf = (members: Candidate[], places: number, seed: string) =>
  members
    .map((candidate) => ({
      candidate,
      key: -Math.log(lot(`${seed}|${candidate.number}`)) / candidate.weight,
    }))
    .sort((a, b) => a.key - b.key)
    .slice(0, places)

const digits = 13

/** A number between 0 and 1 that nobody could choose. */
const lot = (text: string): number =>
  (Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, digits), 16) + 0.5) /
  16 ** digits
