import type { i18n, Namespace, TFunction } from 'i18next'
import { cookieAttributes, cookieName, readCookie } from '../own-cookie.server.ts'
import { createI18n } from './i18n.ts'
import { defaultLocale, isLocale, locales } from './locale.ts'
import type { Locale } from './locale.ts'
import { en } from './resources/en.ts'
import { zhTW } from './resources/zh-TW.ts'

const yearSeconds = 365 * 24 * 3600

// Never switched after they are made, so that requests may share them.
const instances: Record<Locale, i18n> = {
  'zh-TW': createI18n('zh-TW', zhTW),
  en: createI18n('en', en),
}

export const i18nOf = (locale: Locale): i18n => instances[locale]

/** The language of the answer: `?lang=`, else what the reader chose before (a cookie), else what
 * the browser asks for, else Chinese. */
export function getLocale(request: Request): Locale {
  return chosenByAddress(request) ?? chosenBefore(request) ?? askedFor(request) ?? defaultLocale
}

/** The words of one or more catalogues, for loaders and actions. */
export function getFixedT<const Names extends Namespace>(
  request: Request,
  namespaces: Names,
): TFunction<Names> {
  return i18nOf(getLocale(request)).getFixedT(null, namespaces) as unknown as TFunction<Names>
}

/** Writes into the headers of an answer which language it is in and what that came from, and
 * keeps a choice made by address for the next pages. */
export function writeLanguageHeaders(request: Request, headers: Headers): void {
  headers.set('Content-Language', getLocale(request))
  headers.append('Vary', 'Cookie, Accept-Language')
  const chosen = chosenByAddress(request)
  if (chosen) headers.append('Set-Cookie', languageCookie(chosen))
}

const languageCookie = (locale: Locale): string =>
  `${cookieName('lang')}=${locale}; Max-Age=${yearSeconds}; ${cookieAttributes}`

function chosenByAddress(request: Request): Locale | null {
  const text = new URL(request.url).searchParams.get('lang')
  return isLocale(text) ? text : null
}

function chosenBefore(request: Request): Locale | null {
  const text = readCookie(request, 'lang')
  return isLocale(text) ? text : null
}

/** The first of our languages in the order of the browser's wishes.
 * @see RFC 9110, 12.5.4 */
function askedFor(request: Request): Locale | null {
  const wishes = (request.headers.get('Accept-Language') ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([range = '', weight = '1']) => ({ range: range.toLowerCase(), weight: Number(weight) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { range } of wishes) {
    const language = range.split('-')[0]
    const locale = locales.find((known) => known.toLowerCase().split('-')[0] === language)
    if (locale) return locale
  }
  return null
}
