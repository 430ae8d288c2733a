import { randomInt } from 'node:crypto'

// Without characters that are mistaken for each other, read or heard.
const characters = 'ABCDEFGHJKMNPQRTUVWXY346789'
const length = 5

/** A name for a participant who has not chosen one, the same in both languages. */
export const newPseudonym = (): string =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join('')
