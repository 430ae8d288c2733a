/** The address of the next page of a list: this one, with another place to begin at.
 * @param cursor  null at the end of the list
 * @param name  of the parameter, where a page has more than one list */
export function nextPage(request: Request, cursor: string | null, name = 'after'): string | null {
  if (!cursor) return null
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set(name, cursor)
  // What a loader is asked with, and not the reader's.
  searchParams.delete('_routes')
  return `${pathname.replace(/\.data$/, '')}?${searchParams}`
}
