import type { Mark } from '#models/index.ts'
import { env } from '../env.ts'
import { pictureSize } from './picture/mark-picture.ts'

export interface Snippets {
  'zh-TW': string
  en: string
}

/** Where a mark is read, for people and machines elsewhere. */
export const markAddress = (number: string): string =>
  new URL(`/marks/${number}`, env.PUBLIC_URL).href

/** The HTML that a site shows its mark with, for pages in either language. The words say where the
 * link leads and not that the site conforms: they stay when the state of the mark changes.
 * @see regulation on marks, art. 6: the size, and the link to the page that the ministry names */
export function snippets({ number, level }: Pick<Mark, 'number' | 'level'>): Snippets {
  const write = (alternative: string) =>
    `<a href="${markAddress(number)}"><img src="${markAddress(number)}.svg" width="${pictureSize.width}" height="${pictureSize.height}" alt="${alternative}"></a>`
  return {
    'zh-TW': write(`查證本網站的 ${level} 等級無障礙標章`),
    en: write(`Check the level ${level} accessibility mark of this site`),
  }
}
