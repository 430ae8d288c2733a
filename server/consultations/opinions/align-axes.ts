import type { StartingState } from './opinion-map.ts'

type Axes = [Float64Array, Float64Array]

/** Turns the axes the way they stood before: their directions, and which of them comes first, mean
 * nothing in themselves, and people know their way about the picture. */
export function alignAxes(
  axes: Axes,
  explained: [number, number],
  statements: readonly string[],
  before: StartingState | null,
): { axes: Axes; explained: [number, number] } {
  if (!before) return { axes, explained }
  const former = before.axes.map((axis) => loadings(axis, before.statements, statements))
  const likeness = (which: 0 | 1, other: 0 | 1) => product(axes[which], former[other] ?? [])
  const kept = Math.abs(likeness(0, 0)) + Math.abs(likeness(1, 1))
  const swapped = Math.abs(likeness(0, 1)) + Math.abs(likeness(1, 0))
  const isSwapped = swapped > kept
  const [first, second]: [0 | 1, 0 | 1] = isSwapped ? [1, 0] : [0, 1]
  return {
    axes: [
      turned(axes[first], likeness(first, 0) < 0),
      turned(axes[second], likeness(second, 1) < 0),
    ],
    explained: [explained[first], explained[second]],
  }
}

function loadings(axis: number[], known: readonly string[], wanted: readonly string[]): number[] {
  const byId = new Map(known.map((id, index) => [id, axis[index] ?? 0]))
  return wanted.map((id) => byId.get(id) ?? 0)
}

const product = (axis: Float64Array, former: readonly number[]) =>
  former.reduce((sum, loading, index) => sum + loading * (axis[index] ?? 0), 0)

const turned = (axis: Float64Array, isAgainst: boolean) =>
  isAgainst ? axis.map((loading) => -loading) : axis
