import type { PresentedReady } from '#server/consultations/opinions/present-opinion-map.ts'

export const width = 640
export const height = 480
const margin = 48

export interface Place {
  x: number
  y: number
}

/** From the places of a map to the units of its picture. Both axes have the same measure, or far and
 * near would lie. */
export function scaleOf({ dots, groups }: PresentedReady, own: Place | null) {
  const places = [...dots, ...groups, ...(own ? [own] : [])]
  const [left, right] = extent(places.map(({ x }) => x))
  const [low, high] = extent(places.map(({ y }) => y))
  const unit = Math.min(
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (high - low || 1),
  )
  const [midX, midY] = [(left + right) / 2, (low + high) / 2]
  return ({ x, y }: Place): Place => ({
    x: rounded(width / 2 + (x - midX) * unit),
    // Up is more, as on paper.
    y: rounded(height / 2 - (y - midY) * unit),
  })
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)]
const rounded = (value: number) => Math.round(value * 10) / 10
