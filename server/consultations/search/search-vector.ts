import { folded } from '../../platform/search-terms.ts'
import { quoted } from './quoted.ts'
import { stretchesOf } from './words-in.ts'

/** How much a word counts: A in a title, D in a long text. */
export type Weight = 'A' | 'B' | 'C' | 'D'

export interface WeighedText {
  text: string
  weight: Weight
}

const charactersAtMost = 30_000
const placesAtMost = 16_383
const placesOfOne = 50

/** A text as PostgreSQL searches it, to be bound as `$1::tsvector`: each Chinese character, each pair
 * of neighbours at the place of its first, each longer word that the segmenter sees, and each word of
 * other scripts, with the places at which they stand.
 * @see PostgreSQL, Text Search Types, for the limits of places */
export function searchVector(texts: WeighedText[]): string {
  const places = new Map<string, string[]>()
  let place = 0
  const add = (term: string, at: number, weight: Weight) => {
    const known = places.get(term) ?? []
    if (known.length < placesOfOne) known.push(`${Math.min(at, placesAtMost)}${weight}`)
    places.set(term, known)
  }
  for (const { text, weight } of texts) {
    for (const { han, words } of stretchesOf(folded(text.slice(0, charactersAtMost)))) {
      if (han) addCharacters(han, words, place, (term, at) => add(term, at, weight))
      else words.forEach((word, index) => add(word, place + index + 1, weight))
      // The gap keeps what stands in two stretches from being read as one.
      place += (han ?? words).length + 1
    }
  }
  return [...places].map(([term, at]) => `${quoted(term)}:${at.join(',')}`).join(' ')
}

function addCharacters(
  han: string[],
  words: string[],
  before: number,
  add: (term: string, at: number) => void,
): void {
  han.forEach((character, index) => {
    add(character, before + index + 1)
    const next = han[index + 1]
    if (next) add(character + next, before + index + 1)
  })
  let at = before + 1
  for (const word of words) {
    const length = [...word].length
    if (length > 2) add(word, at)
    at += length
  }
}
