import type { Mark } from '#models/index.ts'
import { env } from '../env.ts'
import { pictureSize } from './picture/mark-picture.ts'

type Pictures = Record<'svg' | 'png', string>

/** By the language of the page that shows it, and the kind of picture. */
export interface Snippets {
  'zh-TW': Pictures
  en: Pictures
}

/** Where a mark is read, for people and machines elsewhere. */
export const markAddress = (number: string): string =>
  new URL(`/marks/${number}`, env.PUBLIC_URL).href

/** The HTML that a site shows its mark with, for pages in either language. The words say where the
 * link leads and not that the site conforms: they stay when the state of the mark changes.
 * @see regulation on marks, art. 6: the size, and the link to the page that the ministry names */
export function snippets({ number, level }: Pick<Mark, 'number' | 'level'>): Snippets {
  const write = (alternative: string, ending: keyof Pictures) =>
    `<a href="${markAddress(number)}"><img src="${markAddress(number)}.${ending}" width="${pictureSize.width}" height="${pictureSize.height}" alt="${alternative}"></a>`
  const both = (alternative: string): Pictures => ({
    svg: write(alternative, 'svg'),
    png: write(alternative, 'png'),
  })
  return {
    'zh-TW': both(`查證本網站的 ${level} 等級無障礙標章`),
    en: both(`Check the level ${level} accessibility mark of this site`),
  }
}
