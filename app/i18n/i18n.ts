import { createInstance } from 'i18next'
import type { i18n, Namespace, Resource, TFunction } from 'i18next'
import { useContext } from 'react'
import { I18nContext, initReactI18next } from 'react-i18next'
import { isLocale } from './locale.ts'
import type { Locale } from './locale.ts'

export { Trans } from 'react-i18next'

/** An instance that speaks one language for its whole life. `catalogues` holds every namespace,
 * so that it is ready at once and nothing is ever drawn with keys instead of words. */
export function createI18n(locale: Locale, catalogues: Resource[string]): i18n {
  const instance = createInstance()
  void instance.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: catalogues },
    defaultNS: 'common',
    ns: Object.keys(catalogues),
    fallbackLng: false,
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}

/** The words of a catalogue; of several, those of all but the first by `catalogue:key`.
 * Instead of the library's own, which readies each component for a change of language and of words:
 * there is none here, and it was a quarter of the time that a page with many components took. */
export function useTranslation<const Names extends Namespace = 'common'>(
  names?: Names,
): { t: TFunction<Names>; i18n: i18n } {
  const { i18n } = useContext(I18nContext)
  const [first] = [names ?? 'common'].flat()
  return { t: wordsOf(i18n, String(first)) as unknown as TFunction<Names>, i18n }
}

const known = new WeakMap<i18n, Map<string, TFunction>>()

function wordsOf(instance: i18n, name: string): TFunction {
  const ofInstance = known.get(instance) ?? new Map<string, TFunction>()
  known.set(instance, ofInstance)
  const words = ofInstance.get(name) ?? instance.getFixedT(null, name as 'common')
  ofInstance.set(name, words as TFunction)
  return words as TFunction
}

/** The language of the screen that is being drawn. */
export function useLocale(): Locale {
  const { i18n } = useContext(I18nContext)
  if (!isLocale(i18n?.language)) throw new Error(`no such language: ${i18n?.language}`)
  return i18n.language
}
