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
type Dictionary = (key: string, values: Record<string, string>) => string

/** Says an error in the reader's language. Text that is no key of the catalogue stays as it is. */
export function useErrorText(): (error: string) => string {
  const { t, i18n } = useTranslation('errors')
  return (error) => {
    const [code = '', query = ''] = error.split('?')
    if (!i18n.exists(code, { ns: 'errors' })) return error
    const values = Object.fromEntries(new URLSearchParams(query))
    return (t as unknown as Dictionary)(code, values)
  }
}
