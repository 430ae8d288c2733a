import { useLocale } from './i18n.ts'
import type { Locale } from './locale.ts'

/** Picks the reader's language from a text that the server hands over in both. */
export function useText(): (text: Record<Locale, string>) => string {
  const locale = useLocale()
  return (text) => text[locale]
}
