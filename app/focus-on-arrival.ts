import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'

/** Where a form has led back to a part of the page, the focus goes to that part, as it does in the
 * browser when a page is loaded whole. What was just done is read out from there. */
export function useFocusOnArrival(): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    if (!hash || document.activeElement?.matches('.govuk-error-summary')) return
    const target = document.getElementById(hash.slice(1))
    const field = target?.matches('form, section') ? target.querySelector('textarea') : null
    ;(field ?? target)?.focus()
    target?.scrollIntoView()
    // Each arrival counts, also at the same place.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [hash, key])
}
