import { kindsOfPage, kindsOfService, stepWords } from './reasons.ts'
import type { SampleReason } from './reasons.ts'
import { templateShape } from './template-shape.ts'

/** A page that the crawl tested. */
export interface CrawledPage {
  url: string
  title: string
}

/** A document that it met. */
export interface CrawledDocument {
  url: string
  /** `pdf`, `odt` … */
  format: string
}

export interface Explored {
  startUrl: string
  /** The agency's accessibility statement; empty where it named none on this site. */
  statementUrl: string
  /** In the order of the crawl: what stands nearer to the home page comes first. */
  pages: readonly CrawledPage[]
  documents: readonly CrawledDocument[]
}

export interface ProposedPage extends CrawledPage {
  reason: SampleReason
  /** What it stands for: the type of service, the format of a document, the shape of addresses. */
  note: string
  /** The folder of the steps, for steps of a process. */
  process: string
}

export interface Proposal {
  pages: ProposedPage[]
  /** Reasons for which there is no page, or not one for each, with why: a key of the catalogue. */
  unmet: Partial<Record<SampleReason, string>>
}

/** So many templates are taken, those of the most pages first: an address for every page of a site
 * is no sample of it. */
export const templatesAtMost = 20

/** So many steps of one process. */
const stepsAtMost = 10

/** The structured part of a sample, as far as addresses and titles tell. Pure: the same crawl gives
 * the same proposal. Each page is taken once, for the first reason that it serves.
 * @see EU 2018/1524, annex I, 3.2 */
export function proposeStructured(explored: Explored): Proposal {
  const taken = new Map<string, ProposedPage>()
  const take = (page: CrawledPage, reason: SampleReason, note = '', process = '') => {
    if (!taken.has(page.url)) taken.set(page.url, { ...page, reason, note, process })
  }
  const unmet: Proposal['unmet'] = {}
  const { pages, documents, startUrl, statementUrl } = explored
  const free = () => pages.filter(({ url }) => !taken.has(url))

  const home = pages.find(({ url }) => url === startUrl) ?? pages[0]
  if (home) take(home, 'home')
  else unmet.home = 'not-found'

  if (statementUrl) {
    const title = pages.find(({ url }) => url === statementUrl)?.title ?? ''
    take({ url: statementUrl, title }, 'statement')
  }
  for (const [reason, words] of Object.entries(kindsOfPage)) {
    if (reason === 'statement' && statementUrl) continue
    const page = bestMatch(free(), words)
    if (page) take(page, reason as SampleReason)
    else unmet[reason as SampleReason] = 'not-found'
  }

  for (const [kind, words] of Object.entries(kindsOfService)) {
    const page = bestMatch(free(), words)
    if (page) take(page, 'service', kind)
  }
  if (!has(taken, 'service')) unmet.service = 'not-found'

  for (const page of free()) {
    const process = processOf(page)
    const steps = [...taken.values()].filter((one) => one.process === process)
    if (process !== '' && steps.length < stepsAtMost) take(page, 'process', '', process)
  }
  if (!has(taken, 'process')) unmet.process = 'not-recognised'

  for (const { url, format } of firstOfEachFormat(documents)) {
    take({ url, title: '' }, 'document', format)
  }
  if (documents.length === 0) unmet.document = 'no-documents'

  const { shapes, left } = uncoveredShapes(pages, [...taken.keys()])
  for (const { shape, page } of shapes) take(page, 'template', shape)
  if (left > 0) unmet.template = `too-many?count=${left}`
  return { pages: [...taken.values()], unmet }
}

const has = (taken: ReadonlyMap<string, ProposedPage>, reason: SampleReason) =>
  [...taken.values()].some((page) => page.reason === reason)

interface Words {
  title: RegExp
  address: RegExp
}

/** The page that is recognised by both its title and its address, else by its address, else by its
 * title; of equals the one nearest to the home page. */
function bestMatch(pages: readonly CrawledPage[], words: Words): CrawledPage | undefined {
  const score = (page: CrawledPage) =>
    (words.address.test(readable(page.url)) ? 2 : 0) + (words.title.test(nameOf(page)) ? 1 : 0)
  let best: CrawledPage | undefined
  let most = 0
  for (const page of pages) {
    const points = score(page)
    if (points > most) [best, most] = [page, points]
  }
  return best
}

/** The title without the name of the site, which stands behind a bar or a dash. */
const nameOf = ({ title }: CrawledPage): string => title.split(/\s[|｜–—-]\s|｜/)[0]!

/** Path and query as people read them; words that are joined by an underscore stand apart. */
function readable(address: string): string {
  const { pathname, search } = new URL(address)
  try {
    return decodeURIComponent(pathname + search).replaceAll('_', '-')
  } catch {
    return pathname + search
  }
}

function processOf(page: CrawledPage): string {
  const isStep =
    stepWords.address.test(new URL(page.url).pathname + new URL(page.url).search) ||
    stepWords.title.test(page.title)
  if (!isStep) return ''
  const { pathname } = new URL(page.url)
  return pathname.slice(0, pathname.lastIndexOf('/') + 1)
}

const firstOfEachFormat = (documents: readonly CrawledDocument[]): CrawledDocument[] =>
  [...Map.groupBy(documents, ({ format }) => format).values()].map(([first]) => first!)

/** Templates that no page taken so far shows, those of the most pages first. */
function uncoveredShapes(pages: readonly CrawledPage[], taken: readonly string[]) {
  const covered = new Set(taken.map(templateShape))
  const groups = Map.groupBy(pages, ({ url }) => templateShape(url))
  const uncovered = [...groups]
    .filter(([shape]) => !covered.has(shape))
    .map(([shape, group]) => ({ shape, page: group[0]!, size: group.length }))
    .toSorted((one, other) => other.size - one.size)
  const shapes = uncovered.slice(0, templatesAtMost)
  return { shapes, left: uncovered.length - shapes.length }
}
