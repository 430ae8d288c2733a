import { createInstance } from 'i18next'
import type { i18n, Resource } from 'i18next'
import { useContext } from 'react'
import { I18nContext, initReactI18next } from 'react-i18next'
import { isLocale } from './locale.ts'
import type { Locale } from './locale.ts'

export { useTranslation } from 'react-i18next'
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

/** The language of the screen that is being drawn. */
export function useLocale(): Locale {
  // Not `useTranslation`: it prepares words for each of the many that only want to know this.
  const { i18n } = useContext(I18nContext)
  if (!isLocale(i18n?.language)) throw new Error(`no such language: ${i18n?.language}`)
  return i18n.language
}
