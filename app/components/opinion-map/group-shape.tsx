/** The shape of each group, so that nobody needs its colour: circle, square, triangle, diamond,
 * hexagon. */
export const shapes = 5

export interface GroupShapeProps {
  /** Which group, from 0. */
  group: number
  x: number
  y: number
  /** Half of its width. */
  size: number
}

/** A point of one group in a picture. */
export function GroupShape({ group, x, y, size }: GroupShapeProps) {
  const className = `opinion-map__dot opinion-map__dot--${group % shapes}`
  if (group % shapes === 0) return <circle className={className} cx={x} cy={y} r={size} />
  const points = corners[group % shapes]!.map(([dx, dy]) => `${x + dx * size},${y + dy * size}`)
  return <polygon className={className} points={points.join(' ')} />
}

const corners: Record<number, [number, number][]> = {
  1: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  2: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  3: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  4: [
    [-1.1, 0],
    [-0.55, -0.95],
    [0.55, -0.95],
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
  ],
}
