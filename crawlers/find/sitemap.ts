import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import sax from 'sax'
import { VisitFailed } from '../failures.ts'
import { type FetchOptions, fetchStream } from './fetch-stream.ts'

/** Bounds of sitemaps.org, also against files that unpack without end. */
const sizeLimit = 50 * 1024 * 1024
const filesLimit = 500

export interface SitemapOptions extends FetchOptions {
  /** Addresses wanted at the most. */
  limit: number
  /** Which addresses are wanted. */
  wants: (url: string) => boolean
}

/** Reads sitemaps, and those that they name, into the addresses they list, in their order. A file
 * that cannot be read is left out: sitemaps help, and nothing depends on them.
 * @param addresses  of sitemaps, sitemap indexes or plain lists, packed with gzip or not */
export async function readSitemaps(
  addresses: readonly string[],
  options: SitemapOptions,
): Promise<string[]> {
  const pages = new Set<string>()
  const files = [...new Set(addresses)]
  for (let next = 0; next < files.length && next < filesLimit; next += 1) {
    if (pages.size >= options.limit || options.signal?.aborted) break
    const found = await readSitemap(files[next] ?? '', options)
    for (const file of found.sitemaps) if (!files.includes(file)) files.push(file)
    for (const page of found.pages) {
      if (pages.size < options.limit && options.wants(page)) pages.add(page)
    }
  }
  return [...pages]
}

interface Entries {
  pages: string[]
  sitemaps: string[]
}

async function readSitemap(address: string, options: SitemapOptions): Promise<Entries> {
  try {
    const { url, status, body } = await fetchStream(address, options)
    if (status === 200) return await readEntries(body, url, options)
    body.destroy()
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
  }
  return { pages: [], sitemaps: [] }
}

async function readEntries(body: Readable, url: string, options: SitemapOptions): Promise<Entries> {
  const entries: Entries = { pages: [], sitemaps: [] }
  let text = ''
  const parser = entryParser(entries, url)
  const decoder = new TextDecoder()
  let isXml: boolean | null = null
  let size = 0
  try {
    for await (const piece of unpacked(body)) {
      size += piece.length
      if (size > sizeLimit || entries.pages.length >= options.limit * 2 + 1000) break
      const part = decoder.decode(piece, { stream: true })
      isXml ??= part.trimStart().startsWith('<')
      if (isXml) parser.write(part)
      else text += part
    }
  } catch {
    // Damaged or cut off: what was read until then counts.
  } finally {
    body.destroy()
  }
  if (text) addLines(text, url, entries)
  return entries
}

/** Gzip is known by its first two bytes; names and headers are often wrong about it. */
async function* unpacked(body: Readable): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first = await pieces.next()
  if (first.done) return
  const rest = (async function* () {
    yield first.value
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  })()
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) return yield* rest
  // Errors reach the reader through the last stream.
  yield* pipeline(Readable.from(rest), createGunzip(), () => {}) as AsyncIterable<Buffer>
}

/** Writes what `<loc>` of `<url>` and of `<sitemap>` say into the entries. Forgiving: a damaged
 * file gives what can be read of it. */
function entryParser(entries: Entries, base: string) {
  const parser = sax.parser(false, { lowercase: true, trim: true, position: false })
  let parent = ''
  let text: string | null = null
  const take = (part: string) => {
    if (text !== null) text += part
  }
  return Object.assign(parser, {
    onerror: () => parser.resume(),
    onopentag: ({ name }: { name: string }) => {
      const local = name.replace(/^.*:/, '')
      if (local === 'url' || local === 'sitemap') parent = local
      text = name === 'loc' || /^(sm|sitemap|ns\d*):loc$/.test(name) ? '' : null
    },
    ontext: take,
    oncdata: take,
    onclosetag: () => {
      const list = parent === 'sitemap' ? entries.sitemaps : entries.pages
      if (text !== null) add(text.trim(), base, list)
      text = null
    },
  })
}

/** The plain form: an address a line. */
function addLines(text: string, base: string, { pages }: Entries) {
  for (const line of text.split(/\r?\n/)) add(line.trim(), base, pages)
}

function add(address: string, base: string, list: string[]) {
  if (/^https?:/i.test(address) && URL.canParse(address, base))
    list.push(new URL(address, base).href)
}
