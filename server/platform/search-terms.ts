const segmenters = [
  new Intl.Segmenter('zh-TW', { granularity: 'word' }),
  new Intl.Segmenter('en', { granularity: 'word' }),
]
const han = /\p{Script=Han}+/gu

/** A text as it is searched for, whichever way it is written: wide or narrow characters, capitals, 臺
 * or 台. The database does the same to agencies (`search_folded`, models/migrations); a test holds
 * the two together. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('臺', '台')

/** The terms under which a text is found: its words in Chinese and Latin script, and, because a
 * dictionary splits names in unexpected places, each Chinese character and each pair of neighbours. */
export function searchTerms(...texts: string[]): string[] {
  const terms = new Set<string>()
  for (const text of texts) {
    const plain = folded(text)
    for (const segmenter of segmenters) {
      for (const { segment, isWordLike } of segmenter.segment(plain)) {
        if (isWordLike) terms.add(segment)
      }
    }
    for (const run of plain.match(han) ?? []) addPairs(run, terms)
  }
  return [...terms].map((term) => term.slice(0, 100))
}

/** The terms that all have to be there for a text to be what was searched for. */
export function queryTerms(query: string): string[] {
  const plain = folded(query).slice(0, 200)
  const terms = new Set<string>()
  const latin = plain.replaceAll(han, ' ')
  for (const { segment, isWordLike } of segmenters[1]!.segment(latin)) {
    if (isWordLike) terms.add(segment)
  }
  for (const run of plain.match(han) ?? []) {
    const characters = [...run]
    if (characters.length === 1) terms.add(run)
    else
      characters.slice(1).forEach((character, index) => terms.add(characters[index]! + character))
  }
  return [...terms]
}

function addPairs(run: string, terms: Set<string>): void {
  const characters = [...run]
  characters.forEach((character, index) => {
    terms.add(character)
    if (index > 0) terms.add(characters[index - 1]! + character)
  })
}

/** A PostgreSQL text search query for these terms, all of them, the last as a beginning; null when
 * there is nothing to search for. Bind it as `$1::tsquery`. */
export function toTsQuery(query: string): string | null {
  const terms = queryTerms(query)
  if (terms.length === 0) return null
  return terms
    .map((term) => `'${term.replaceAll(/['\\]/g, '')}'${/^[\x20-\x7e]+$/.test(term) ? ':*' : ''}`)
    .join(' & ')
}

/** People search for a part of a host's name as well as for the whole.
 * @param origin  scheme, host and port */
export function addressWords(origin: string): string[] {
  const { host, hostname } = new URL(origin)
  return [origin, host, ...hostname.split(/[.-]/)]
}

/** What was typed, with the host in place of each whole address: the path of the page that somebody
 * has open is no part of the name of a site. */
export const hostsForAddresses = (query: string): string =>
  folded(query).replaceAll(/https?:\/\/([^\s/?#]+)\S*/gi, ' $1 ')
