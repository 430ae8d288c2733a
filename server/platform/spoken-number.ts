import { randomInt } from 'node:crypto'

/* What people read aloud is drawn by lot: marks, applications, cases. A drawn number needs no counter
 * that others would wait for, has no gaps to explain, and a number that was misheard or mistyped does
 * not lead to the neighbour's. */

/** What is not here looks like something that is (O, Q, D like 0; I, L like 1; Z like 2; S like 5;
 * G like 6; B like 8) or is a vowel, without which no number spells a word. 23 is a prime. */
const alphabet = '0123456789CFHJKMNPRTWXY'
const modulus = alphabet.length
/** A primitive root of 23: the weights of all places differ. */
const radix = 5
const bodyLength = 7

const meant: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}

/** A new number, e.g. `M-4F7K-2X92`; whoever stores it makes sure that it is not taken.
 * @param prefix  one capital letter, which says what it is the number of */
export function newSpokenNumber(prefix: string): string {
  const body = Array.from({ length: bodyLength }, () => alphabet[randomInt(modulus)]).join('')
  // Else a number without its prefix could not be told from one that lost a character.
  if (body.startsWith(prefix)) return newSpokenNumber(prefix)
  return spelled(prefix, body + checkCharacter(body))
}

/** Why a text is no such number: it does not look like one, or it does and has a slip in it. */
export type SpokenNumberProblem = 'shape' | 'slip'

export type ParsedSpokenNumber =
  { number: string; problem: null } | { number: null; problem: SpokenNumberProblem }

/** Reads a number as people write it: any case, with or without spaces, hyphens and the prefix, wide
 * characters, letters that look like digits. */
export function parseSpokenNumber(prefix: string, text: string): ParsedSpokenNumber {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.]/gu, '')
  const isWith = plain.length === bodyLength + 2 && plain.startsWith(prefix)
  const code = isWith ? plain.slice(1) : plain
  const characters = [...code].map((character) => meant[character] ?? character)
  const isWhole = characters.length === bodyLength + 1 && characters[0] !== prefix
  if (!isWhole || !characters.every((one) => alphabet.includes(one))) {
    return { number: null, problem: 'shape' }
  }
  const body = characters.slice(0, bodyLength).join('')
  if (checkCharacter(body) !== characters[bodyLength]) return { number: null, problem: 'slip' }
  return { number: spelled(prefix, body + characters[bodyLength]), problem: null }
}

const spelled = (prefix: string, code: string) => `${prefix}-${code.slice(0, 4)}-${code.slice(4)}`

/** Finds every single wrong character and every two that changed places, because the modulus is a
 * prime and the weights differ.
 * @see ISO/IEC 7064, pure systems, here with modulus 23 and radix 5 */
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (so, character) => ((so + alphabet.indexOf(character)) * radix) % modulus,
    0,
  )
  return alphabet[(modulus + 1 - sum) % modulus]!
}
