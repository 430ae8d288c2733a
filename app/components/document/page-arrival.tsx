import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** What a browser does by itself when it loads a page, done for pages that arrive by script: the
 * focus goes to the new content and its title is read out. A link into the page is left alone. */
export function PageArrival({ title }: { title: string }) {
  const { pathname, search, hash } = useLocation()
  const address = pathname + search
  const last = useRef(address)
  const voice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (last.current === address) return
    last.current = address
    if (hash) return
    // A summary of errors has taken it already, and says more.
    if (!document.activeElement?.matches('.govuk-error-summary')) {
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
    }
    if (voice.current) voice.current.textContent = title
  }, [address, hash, title])
  return <div className="govuk-visually-hidden" aria-live="polite" ref={voice} />
}
