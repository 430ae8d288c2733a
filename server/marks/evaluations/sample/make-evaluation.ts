import type { Transaction } from 'sequelize'
import { Evaluation, SamplePage, Site } from '#models/index.ts'
import { normalizeUrl } from '#crawlers/normalize-url.ts'
import { isInScope } from '#crawlers/scope.ts'
import { queryOn } from '../../../platform/database.ts'
import { env } from '../../../env.ts'
import { drawRandom, newSeed } from './draw-random.ts'
import { proposeStructured } from './propose-structured.ts'
import type { CrawledDocument, CrawledPage, ProposedPage } from './propose-structured.ts'

interface Wanted {
  /** One of the two. */
  applicationId?: string
  retestId?: string
  siteId: string
  level: Evaluation['level']
  standard: Evaluation['standard']
  /** The crawl of the site that the sample is made from; finished. */
  scanId: string
  statementUrl?: string
}

type NewPage = ProposedPage & Pick<SamplePage, 'part'>

/** Makes an evaluation with its sample: the structured part as far as the crawl tells, and the random
 * part, drawn by a new seed. Inner verb: the caller authorizes and records. */
export async function makeEvaluation(
  { statementUrl = '', ...wanted }: Wanted,
  transaction: Transaction,
  now: Date,
): Promise<Evaluation> {
  const site = await Site.findByPk(wanted.siteId, { rejectOnEmpty: true, transaction })
  const { pages, documents } = await readCrawl(wanted.scanId, transaction)
  const proposal = proposeStructured({
    startUrl: normalizeUrl(site.startUrl) ?? site.startUrl,
    statementUrl: isInScope(statementUrl, site) ? (normalizeUrl(statementUrl) ?? '') : '',
    pages,
    documents,
  })
  const proposed = proposal.pages.map(({ url }) => url)
  const [seed, randomShare] = [newSeed(), env.MARK_RANDOM_SHARE]
  const { urls, drawnFrom } = drawRandom({
    seed,
    share: randomShare,
    pages: pages.map(({ url }) => url),
    without: proposed,
  })
  const evaluation = await Evaluation.create(
    {
      ...wanted,
      seed,
      randomShare,
      drawnFrom,
      proposed,
      unmet: proposal.unmet,
      createdAt: now,
    },
    { transaction },
  )
  const titles = new Map(pages.map(({ url, title }) => [url, title]))
  const drawn = urls.map((url): NewPage => {
    const title = titles.get(url) ?? ''
    return { url, title, reason: 'random', note: '', process: '', part: 'random' }
  })
  const structured = proposal.pages.map(({ url, title, reason, note, process }): NewPage => {
    return { url, title, reason, note, process, part: 'structured' }
  })
  await SamplePage.bulkCreate(
    [...structured, ...drawn].map(({ url, title, reason, note, process, part }, at) => ({
      evaluationId: evaluation.id,
      position: at + 1,
      createdAt: now,
      url,
      title,
      reason,
      note,
      process,
      part,
    })),
    { transaction },
  )
  return evaluation
}

/** What a crawl tested, the nearest to the home page first, and the documents that it met. */
export async function readCrawl(
  scanId: string,
  transaction: Transaction,
): Promise<{ pages: CrawledPage[]; documents: CrawledDocument[] }> {
  const { rows: pages } = await queryOn(transaction, pagesSql, [scanId])
  const { rows: documents } = await queryOn(transaction, documentsSql, [scanId])
  return { pages: pages as CrawledPage[], documents: documents as CrawledDocument[] }
}

const pagesSql = `
select url, coalesce(title, '') as title from visit
where scan_id = $1 and state = 'tested' order by depth, position`

const documentsSql = `
select distinct on (format) url, format from document
where scan_id = $1 order by format, id`
