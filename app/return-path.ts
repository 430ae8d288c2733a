/** Where a sign-in leads back to: a path of ours, never an address that somebody else put there. */
export function returnPath(text: string | null): string {
  if (!text?.startsWith('/')) return '/'
  const url = URL.parse(text, 'http://here.invalid')
  if (url?.host !== 'here.invalid') return '/'
  return url.pathname + url.search
}
