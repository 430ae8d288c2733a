import { outlines } from './outlines.ts'

type Weight = keyof typeof outlines

interface Outline {
  /** How far the next character stands away, in units of the em. */
  advance: number
  d: string
}

interface Place {
  weight: Weight
  sizePx: number
  /** Middle of the line. */
  centrePx: number
  baselinePx: number
  fill: string
}

const unitsPerEm = 1000

/** A line of text as outlines.
 * @throws {Error} for a character whose outline was not written */
export function line(text: string, place: Place): string {
  const known: Record<string, Outline> = outlines[place.weight]
  let x = 0
  const placed = [...text].map((character) => {
    const outline = known[character]
    if (!outline) throw new Error(`no outline of ${character} in ${place.weight}`)
    const path = `<path${x > 0 ? ` transform="translate(${x})"` : ''} d="${outline.d}"/>`
    x += outline.advance
    return path
  })
  const scale = place.sizePx / unitsPerEm
  const left = round(place.centrePx - (x * scale) / 2)
  return `<g fill="${place.fill}" transform="translate(${left} ${place.baselinePx})scale(${scale})">${placed.join('')}</g>`
}

const round = (px: number) => Math.round(px * 100) / 100
