/** What the reader asked for in an address, without what Remix adds to the action of a form
 * (`?index`). */
export function readerQuery(search: string): URLSearchParams {
  const query = new URLSearchParams(search)
  query.delete('index')
  return query
}
