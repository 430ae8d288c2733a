import { useTranslation } from './i18n.ts'
import type { zhTW } from './resources/zh-TW.ts'

/** A key of the catalogue `errors`. */
export type ErrorCode = Exclude<keyof typeof zhTW.errors, 'page'>

/** An error as a form carries it: a key of `errors`, with its values as a query (`tooLong?max=80`),
 * so that it is text for the server and words for the reader. */
export function errorCode(code: ErrorCode, values: Record<string, string | number> = {}): string {
  const query = new URLSearchParams(Object.entries(values).map(([key, value]) => [key, `${value}`]))
  return query.size > 0 ? `${code}?${query}` : code
}

// The code was found in the catalogue above, which the compiler cannot see.
type Values = Record<string, string | string[]>
type Dictionary = (key: string, values: Values) => string

/** Says an error in the reader's language. Text that is no key of the catalogue stays as it is. */
export function useErrorText(): (error: string) => string {
  const { t, i18n } = useTranslation('errors')
  return (error) => {
    const [code = '', query = ''] = error.split('?')
    if (!i18n.exists(code, { ns: 'errors' })) return error
    return (t as unknown as Dictionary)(code, valuesOf(new URLSearchParams(query), i18n.language))
  }
}

/** Lists are joined by each language in its own way; what has a name in another language brings it as
 * `missing.en` beside `missing`. */
function valuesOf(query: URLSearchParams, locale: string): Values {
  const entries = [...query.keys()].map((key) => {
    const named = query.getAll(`${key}.${locale}`)
    return [key, named.length > 0 ? named : query.getAll(key)] as const
  })
  return Object.fromEntries(entries.map(([key, all]) => [key, lists.has(key) ? all : all[0]!]))
}

const lists = new Set(['taken', 'missing'])
