/** The parameter of an address that names a form that was kept. */
export const keptParameter = 'kept'

/** Where a sign-in leads back to: a path of ours, never an address that somebody else put there. */
export function returnPath(text: string | null): string {
  if (!text?.startsWith('/')) return '/'
  const url = URL.parse(text, 'http://here.invalid')
  if (url?.host !== 'here.invalid') return '/'
  // What is left of `/..//elsewhere.example` would be read as the address of another host.
  if (url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search
}

/** The page that a request came from or asked for: where its sign-in leads back to. After a form,
 * without what told of the form before it.
 * @param keptId  the form that was kept meanwhile, for the page to show again */
export function pathOfPage({ url, method }: Request, keptId: string | null = null): string {
  const { pathname, searchParams, search } = new URL(url)
  if (method === 'GET') return pathname + search
  searchParams.delete('done')
  searchParams.delete(keptParameter)
  if (keptId) searchParams.set(keptParameter, keptId)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** Whether the page that a sign-in leads back to has a form that is kept for it. */
export const isKeptFor = (to: string | null): boolean =>
  URL.parse(returnPath(to), 'http://here.invalid')?.searchParams.has(keptParameter) ?? false
