/** What the address of a page says of its template: numbers, dates and ids are alike, and so are the
 * names of the pages of a folder; of a query the names count and not the values. Pages made by one
 * template of a content management system come out the same; where a site gives each page a folder
 * of its own, they do not.
 * @returns e.g. `/news/#/*.html?page` */
export function templateShape(address: string): string {
  const { pathname, searchParams } = new URL(address)
  const parts = pathname.split('/').slice(1)
  const file = parts.pop() ?? ''
  const folders = parts.map((part) => (isChanging(part) ? '#' : part.toLowerCase()))
  const names = [...new Set([...searchParams.keys()].map((name) => name.toLowerCase()))].toSorted()
  const query = names.length > 0 ? `?${names.join('&')}` : ''
  return `/${[...folders, shapeOfFile(file)].join('/')}${query}`
}

function shapeOfFile(file: string): string {
  if (file === '' || /^(index|default)\.\w+$/i.test(file)) return ''
  const [, extension = ''] = /(\.[a-z]{2,5})$/i.exec(file) ?? []
  return `*${extension.toLowerCase()}`
}

/** Numbers, dates, ids, and what is too long to be the name of a folder. */
const isChanging = (part: string): boolean => /\d{2,}|^\d+$/.test(part) || decodedLength(part) > 32

function decodedLength(part: string): number {
  try {
    return decodeURIComponent(part).length
  } catch {
    return part.length
  }
}
