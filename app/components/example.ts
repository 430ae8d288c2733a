import type { ReactElement } from 'react'
import type { Locale } from '#app/i18n/locale.ts'

/** Picks the sample text for the language of the screen. */
export type Say = (zh: string, en: string) => string

/** One use of a component: shown at /components, and what the tests draw and check. */
export interface Example {
  name: Record<Locale, string>
  element: (say: Say) => ReactElement
}

export interface ComponentExamples {
  name: Record<Locale, string>
  examples: Example[]
}

/** Declares one example. */
export const example = (zh: string, en: string, element: Example['element']): Example => ({
  name: { 'zh-TW': zh, en },
  element,
})
