import { seenOf, totalOf } from './group-consensus.ts'
import { smallestShown } from './opinion-map.ts'
import type { Counts, Group, StatementFigures } from './opinion-map.ts'

interface Figures {
  groups: Pick<Group, 'label' | 'size'>[]
}

/** The figures that may be shown. Of a statement all groups are shown, or none: from the sum and the
 * others the one that is left out could be told. */
export function presentFigures(
  map: Figures & { statements: StatementFigures[] },
  before: (Figures & { figures: StatementFigures[] }) | null,
): StatementFigures[] {
  const former = new Map(before?.figures.map((figure) => [figure.statement, figure.groups]))
  const isSameDivision = before !== null && labelsOf(before) === labelsOf(map)
  return map.statements.flatMap(({ statement, groups }) => {
    if (!groups.every(isShowable)) return []
    const shown = former.get(statement)
    if (!shown) return [{ statement, groups }]
    if (isSameDivision)
      return [
        {
          statement,
          groups: groups.every((now, at) => mayFollow(shown[at]!, now)) ? groups : shown,
        },
      ]
    return mayFollow(totalOf(shown), totalOf(groups)) ? [{ statement, groups }] : []
  })
}

/** Sizes of the groups; like figures they stay until enough people changed. */
export function presentSizes(map: Figures, before: Figures | null): number[] {
  const sizes = map.groups.map(({ size }) => size)
  if (!before || labelsOf(before) !== labelsOf(map)) return sizes
  const shown = before.groups.map(({ size }) => size)
  const isClear = sizes.every((size, at) => isNoneOrEnough(Math.abs(size - shown[at]!)))
  return isClear ? sizes : shown
}

const isShowable = (counts: Counts) => isNoneOrEnough(seenOf(counts))

/** Whether at least five people must have voted for the one figure to become the other, or nobody. */
function mayFollow(shown: Counts, now: Counts): boolean {
  const steps = [now.agree - shown.agree, now.disagree - shown.disagree, now.pass - shown.pass]
  const more = steps.reduce((sum, step) => sum + Math.max(0, step), 0)
  const fewer = steps.reduce((sum, step) => sum + Math.max(0, -step), 0)
  return isNoneOrEnough(Math.max(more, fewer))
}

const isNoneOrEnough = (people: number) => people === 0 || people >= smallestShown

const labelsOf = ({ groups }: Figures) => groups.map(({ label }) => label).join()
