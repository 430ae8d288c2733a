import { useMatches } from '@remix-run/react'

/** Where no script runs, a page whose loader answers with `refreshSeconds` asks for itself again. It
 * has to offer a way to stop that (WCAG 2.2.2), and only pages that show work under way do it. */
export function RefreshWithoutScript() {
  const seconds = useMatches().reduce<number | null>(
    (found, { data }) => secondsOf(data) ?? found,
    null,
  )
  if (seconds === null) return null
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  )
}

function secondsOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('refreshSeconds' in data)) return null
  return typeof data.refreshSeconds === 'number' ? data.refreshSeconds : null
}
