import { folded } from '../../platform/search-terms.ts'

/** A part of an excerpt, to be shown as text. */
export interface Part {
  text: string
  isHit: boolean
}

const charactersShown = 140
const charactersBefore = 30

/** The place of a text where what was searched for stands first, with every hit in it marked.
 * @param hits  folded */
export function highlight(text: string, hits: string[]): Part[] {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  const marks = marksIn(characters, hits)
  const first = Math.max(marks.indexOf(true), 0)
  const from = first <= charactersBefore ? 0 : first - charactersBefore
  const to = Math.min(characters.length, from + charactersShown)
  const parts: Part[] = []
  for (let index = from; index < to; index += 1) {
    const last = parts.at(-1)
    if (last && last.isHit === marks[index]) last.text += characters[index]!
    else parts.push({ text: characters[index]!, isHit: marks[index]! })
  }
  const dots = { text: '…', isHit: false }
  return [...(from > 0 ? [dots] : []), ...parts, ...(to < characters.length ? [{ ...dots }] : [])]
}

/** For each character, whether it belongs to a hit. A character may fold into several. */
function marksIn(characters: string[], hits: string[]): boolean[] {
  const marks = characters.map(() => false)
  const owners: number[] = []
  let plain = ''
  characters.forEach((character, index) => {
    const piece = folded(character)
    plain += piece
    for (let unit = 0; unit < piece.length; unit += 1) owners.push(index)
  })
  for (const hit of hits.filter((one) => one !== '')) {
    for (let at = plain.indexOf(hit); at >= 0; at = plain.indexOf(hit, at + 1)) {
      if (!beginsWord(plain, at, hit)) continue
      for (let unit = at; unit < at + hit.length; unit += 1) marks[owners[unit]!] = true
    }
  }
  return marks
}

const isLatin = /[\p{L}\p{N}]$/u
const isHan = /\p{Script=Han}$/u

/** A Latin word is found by its beginning, and not in the middle. */
function beginsWord(plain: string, at: number, hit: string): boolean {
  if (/^\p{Script=Han}/u.test(hit) || at === 0) return true
  const before = plain.slice(Math.max(0, at - 2), at)
  return !isLatin.test(before) || isHan.test(before)
}
