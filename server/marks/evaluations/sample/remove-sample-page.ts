import { SamplePage, Visit } from '#models/index.ts'
import type { Actor } from '../../../accounts/actor.ts'
import { authorize } from '../../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../../errors.ts'
import { inTransaction } from '../../../platform/database.ts'
import { record } from '../../../platform/record.ts'
import { mayHandleApplication } from '../../policy.ts'
import { isUuid } from '../../uuid.ts'
import { drawRandom } from './draw-random.ts'
import { holdSample } from './hold-sample.ts'
import { readCrawl } from './make-evaluation.ts'

/** Takes a page out of the structured part of a sample. What was drawn stays: only a drawn page that
 * the latest machine test could not reach makes room for the next of the draw.
 * @throws {NotFound} `application` | `sample` | `sample-page`, also to the later of two
 * @throws {Conflict} `sample-closed` | `sample-drawn` | `sample-exhausted`: there is no next page */
export async function removeSamplePage(
  actor: Actor,
  number: string,
  pageId: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  await inTransaction(async (transaction) => {
    const { evaluation } = await holdSample(number, transaction, now)
    const page = isUuid(pageId)
      ? await SamplePage.findOne({
          where: { id: pageId, evaluationId: evaluation.id },
          transaction,
        })
      : null
    if (!page) throw new NotFound('sample-page')
    if (page.part === 'structured') {
      await page.destroy({ transaction })
      await record(actor, 'sample.page-removed', 'sample-page', page.id, transaction)
      return
    }
    const { machineScanId: scanId } = evaluation
    const reached = scanId
      ? await Visit.count({ where: { scanId, url: page.url, state: 'tested' }, transaction })
      : 1
    if (reached > 0) throw new Conflict('sample-drawn')
    const { pages } = await readCrawl(evaluation.scanId, transaction)
    const sampled = await SamplePage.findAll({
      where: { evaluationId: evaluation.id },
      transaction,
    })
    const skipped = [...evaluation.skipped, page.url]
    const { urls } = drawRandom({
      seed: evaluation.seed,
      share: evaluation.randomShare,
      pages: pages.map(({ url }) => url),
      without: [...evaluation.proposed, ...skipped],
    })
    const next = urls.find((url) => !sampled.some((one) => one.url === url))
    if (!next) throw new Conflict('sample-exhausted')
    const title = pages.find(({ url }) => url === next)?.title ?? ''
    await page.update({ url: next, title }, { transaction })
    await evaluation.update({ skipped }, { transaction })
    await record(actor, 'sample.page-replaced', 'sample-page', page.id, transaction)
  })
}
