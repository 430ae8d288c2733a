import { folded } from '../../platform/search-terms.ts'
import { quoted } from './quoted.ts'
import { stretchesOf } from './words-in.ts'

export interface SearchQuery {
  /** To be bound as `$1::tsquery`. */
  tsquery: string
  /** Folded: what is marked in what was found; a Latin one is the beginning of a word. */
  hits: string[]
}

const charactersAtMost = 200
const stretchesAtMost = 20
// A longer one is rarely written in the same words by somebody else.
const literalAtMost = 4

/** What was typed, as a search: all of its parts have to be there, Chinese characters side by side as
 * they were typed; a long row of them may also be found in its words. Of Latin words the beginning
 * is enough.
 * @returns null where nothing can be searched for */
export function searchQuery(typed: string): SearchQuery | null {
  const plain = folded([...typed.toWellFormed()].slice(0, charactersAtMost).join(''))
  const parts: string[] = []
  const hits: string[] = []
  for (const { han, words } of stretchesOf(plain).slice(0, stretchesAtMost)) {
    if (han) {
      parts.push(sideBySide(han.join(''), words))
      hits.push(han.join(''), ...(han.length > literalAtMost ? piecesOf(words) : []))
    } else {
      parts.push(...words.map((word) => `${quoted(word)}:*`))
      hits.push(...words)
    }
  }
  return parts.length > 0 ? { tsquery: parts.join(' & '), hits } : null
}

function sideBySide(run: string, words: string[]): string {
  const literal = pairs(run)
  const pieces = piecesOf(words)
  if ([...run].length <= literalAtMost || pieces.length < 2) return literal
  return `(${literal} | (${pieces.map(pairs).join(' & ')}))`
}

/** Neighbours overlap, so that a row of pairs is the row of characters itself. */
function pairs(run: string): string {
  const characters = [...run]
  if (characters.length === 1) return quoted(run)
  const all = characters.slice(1).map((character, index) => quoted(characters[index]! + character))
  return all.length === 1 ? all[0]! : `(${all.join(' <-> ')})`
}

/** The words of a row of characters. Single characters beside each other are one piece: the dictionary
 * does not know it as a word, e.g. 標章. */
function piecesOf(words: string[]): string[] {
  const pieces: string[] = []
  let isOpen = false
  for (const word of words) {
    const isSingle = [...word].length === 1
    if (isSingle && isOpen) pieces[pieces.length - 1] += word
    else pieces.push(word)
    isOpen = isSingle
  }
  return pieces
}
