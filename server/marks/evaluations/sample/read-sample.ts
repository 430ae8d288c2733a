import { Evaluation, EvaluationTask, SamplePage, Visit } from '#models/index.ts'
import type { Actor } from '../../../accounts/actor.ts'
import { authorize } from '../../../accounts/authorize.ts'
import { NotFound } from '../../../errors.ts'
import { inTransaction } from '../../../platform/database.ts'
import { findApplication, stateOf } from '../../applications/find-application.ts'
import { mayHandleApplication, mayReadApplication } from '../../policy.ts'
import { drawKey, drawRandom } from './draw-random.ts'
import { isSampleOpen } from './hold-sample.ts'
import { readCrawl } from './make-evaluation.ts'
import { isSampleReason, sampleReasons } from './reasons.ts'
import type { SampleReason } from './reasons.ts'

export interface SamplePageView {
  id: string
  position: number
  url: string
  title: string
  part: SamplePage['part']
  reason: SampleReason
  note: string
  process: string
  /** What the latest machine test made of it; null where there was none yet, and for documents. */
  machine: 'tested' | 'untested' | 'waiting' | null
}

/** A page that a draw took, with its key. */
export interface DrawnView {
  url: string
  key: string
  /** It is in the sample. */
  isThere: boolean
}

export interface SampleView {
  number: string
  siteName: string
  scanId: string
  pages: SamplePageView[]
  /** Reasons without a page, with why: a key of the catalogue, or words. */
  unmet: { reason: SampleReason; why: string }[]
  seed: string
  randomShare: number
  /** Pages that the crawl tested. */
  crawled: number
  drawnFrom: number
  tasks: string[]
  /** The officer can complete it. */
  isOpen: boolean
  /** The draw made anew from its seed, where that was asked for. */
  again: DrawnView[] | null
}

/** The sample of an application, for the agency and for officers.
 * @param drawsAgain  also makes the draw anew, to be compared
 * @throws {NotFound} `application` | `sample` */
export async function readSample(
  actor: Actor,
  number: string,
  drawsAgain = false,
  now: Date = new Date(),
): Promise<SampleView> {
  const application = await findApplication(number)
  authorize(actor, mayReadApplication, application)
  const evaluation = await Evaluation.findOne({ where: { applicationId: application.id } })
  if (!evaluation) throw new NotFound('sample')
  const where = { evaluationId: evaluation.id }
  const pages = await SamplePage.findAll({ where, order: ['position'] })
  const tasks = await EvaluationTask.findAll({ where, order: ['position'] })
  const states = await machineStates(evaluation.machineScanId)
  const crawl = await inTransaction((transaction) => readCrawl(evaluation.scanId, transaction))
  const crawled = crawl.pages.map(({ url }) => url)
  return {
    number: application.number,
    siteName: application.siteName,
    scanId: evaluation.scanId,
    pages: pages.map((page) => presentPage(page, states)),
    unmet: Object.entries(evaluation.unmet).flatMap(([reason, why]) =>
      isSampleReason(reason) && why ? [{ reason, why }] : [],
    ),
    seed: evaluation.seed,
    randomShare: evaluation.randomShare,
    crawled: crawled.length,
    drawnFrom: evaluation.drawnFrom,
    tasks: tasks.map(({ text }) => text),
    isOpen: mayHandleApplication(actor) && isSampleOpen(stateOf(application, now), evaluation),
    again: drawsAgain ? drawAgain(evaluation, crawled, pages) : null,
  }
}

type Drawing = Pick<Evaluation, 'seed' | 'randomShare' | 'proposed' | 'skipped'>

/** Makes the draw of an evaluation anew, from its seed and the pages of its crawl, and says of each
 * page whether it is in the random part; the same pages in the same order, or somebody has changed
 * the sample. */
export function drawAgain(
  { seed, randomShare: share, proposed, skipped }: Drawing,
  crawled: readonly string[],
  sample: readonly Pick<SamplePage, 'url' | 'part'>[],
): DrawnView[] {
  const random = new Set(sample.flatMap(({ url, part }) => (part === 'random' ? [url] : [])))
  const { urls } = drawRandom({
    seed,
    share,
    pages: crawled,
    without: [...proposed, ...skipped],
  })
  return urls.map((url) => ({ url, key: drawKey(seed, url), isThere: random.has(url) }))
}

async function machineStates(scanId: string | null): Promise<Map<string, Visit['state']>> {
  if (!scanId) return new Map()
  const visits = await Visit.findAll({ where: { scanId }, attributes: ['url', 'state'] })
  return new Map(visits.map(({ url, state }) => [url, state]))
}

function presentPage(
  page: SamplePage,
  states: ReadonlyMap<string, Visit['state']>,
): SamplePageView {
  const { id, position, url, title, part, note, process } = page
  const reason = isSampleReason(page.reason) ? page.reason : sampleReasons.at(-1)!
  const machine = reason === 'document' ? null : (states.get(url) ?? null)
  return { id, position, url, title, part, reason, note, process, machine }
}
