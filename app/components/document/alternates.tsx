import { useLocation } from '@remix-run/react'
import { locales } from '#app/i18n/locale.ts'
import { readerQuery } from './reader-query.ts'

/** Tells search engines that this page is to be had in each language. */
export function Alternates({ origin }: { origin: string | undefined }) {
  const { pathname, search } = useLocation()
  if (!origin) return null
  const address = (locale: string | null) => {
    const query = readerQuery(search)
    query.delete('lang')
    if (locale) query.set('lang', locale)
    const text = query.toString()
    return `${origin}${pathname}${text && `?${text}`}`
  }
  return (
    <>
      {locales.map((locale) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={address(locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={address(null)} />
    </>
  )
}
