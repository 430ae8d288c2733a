import { RemixBrowser } from '@remix-run/react'
import type { Resource } from 'i18next'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from './i18n/i18n.ts'
import type { Locale } from './i18n/locale.ts'

// Only the words of the language that the page is in are sent.
const catalogues: Record<Locale, () => Promise<Resource[string]>> = {
  'zh-TW': async () => (await import('./i18n/resources/zh-TW.ts')).zhTW,
  en: async () => (await import('./i18n/resources/en.ts')).en,
}

const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'zh-TW'
const i18n = createI18n(locale, await catalogues[locale]())

await stateIsRead()
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  )
})

/** Lets Remix read the data that came with the page before anything is drawn. It would do so by
 * suspending the root, and then whoever presses a key in that moment makes React fail (error 345). */
async function stateIsRead(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (reading) {
    await reading
  }
}
