/** A feed, with its words chosen. Times are ISO 8601, addresses whole. */
export interface AtomFeed {
  id: string
  title: string
  updatedAt: string
  language: string
  self: string
  page: string
  entries: AtomEntry[]
}

export interface AtomEntry {
  id: string
  title: string
  author: string
  address: string
  publishedAt: string
  updatedAt: string
  /** Safe HTML. */
  html: string
}

/** Writes a feed, valid whatever people wrote.
 * @see RFC 4287 */
export function writeAtom(feed: AtomFeed): string {
  const { id, title, updatedAt, language, self, page, entries } = feed
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">
<id>urn:uuid:${escaped(id)}</id>
<title>${escaped(title)}</title>
<updated>${escaped(updatedAt)}</updated>
<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>
<link rel="alternate" type="text/html" href="${escaped(page)}"/>
${entries.map(writeEntry).join('')}</feed>
`
}

const writeEntry = (entry: AtomEntry): string => `<entry>
<id>urn:uuid:${escaped(entry.id)}</id>
<title>${escaped(entry.title)}</title>
<author><name>${escaped(entry.author)}</name></author>
<link rel="alternate" type="text/html" href="${escaped(entry.address)}"/>
<published>${escaped(entry.publishedAt)}</published>
<updated>${escaped(entry.updatedAt)}</updated>
<content type="html">${escaped(entry.html)}</content>
</entry>
`

// What no XML may hold, not even escaped.
// oxlint-disable-next-line no-control-regex
const forbidden = /[^\u0009\u000a\u000d\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(forbidden, '')
    .replaceAll(/[&<>"']/g, (sign) => signs[sign]!)
