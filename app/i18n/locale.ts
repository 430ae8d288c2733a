/** The languages that every screen speaks. The first is spoken to who asks for none of them. */
export const locales = ['zh-TW', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'zh-TW'

export const isLocale = (text: unknown): text is Locale => locales.some((locale) => locale === text)

export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'zh-TW' : 'en')
