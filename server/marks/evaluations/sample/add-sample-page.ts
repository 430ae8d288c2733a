import { SamplePage, Site } from '#models/index.ts'
import { normalizeUrl } from '#crawlers/normalize-url.ts'
import { isInScope } from '#crawlers/scope.ts'
import type { Actor } from '../../../accounts/actor.ts'
import { authorize } from '../../../accounts/authorize.ts'
import { Conflict, Invalid } from '../../../errors.ts'
import { inTransaction } from '../../../platform/database.ts'
import { record } from '../../../platform/record.ts'
import { detailLimits, textIn } from '../../applications/details.ts'
import { mayHandleApplication } from '../../policy.ts'
import { holdSample } from './hold-sample.ts'
import { givenReasons } from './reasons.ts'

/** What an officer adds to a sample. */
export interface AddedPage {
  /** An address of the site; another host for a document only. */
  url: string
  /** One of `givenReasons`. */
  reason: string
  note: string
  /** The process that it is a step of; empty for none. */
  process: string
}

const titleMax = 200

/** Adds a page to the structured part of a sample. A reason that was not met is met by it.
 * @throws {NotFound}
 * @throws {Conflict} `sample-closed` | `sample-page-there`
 * @throws {Invalid} `url`: `application-address` | `sample-outside`; `reason`: `sample-reason`;
 *   `process`: `required` for a step of a process; `note`, `process`: `tooLong?max=…` */
export async function addSamplePage(
  actor: Actor,
  number: string,
  added: AddedPage,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  const reason = givenReasons.find((one) => one === added.reason)
  if (!reason) throw new Invalid('reason', 'sample-reason')
  const url = normalizeUrl(textIn('url', added.url, detailLimits.address))
  if (!url) throw new Invalid('url', 'application-address')
  const note = textIn('note', added.note, detailLimits.passage)
  const process = textIn('process', added.process, titleMax)
  if (reason === 'process' && process === '') throw new Invalid('process', 'required')
  await inTransaction(async (transaction) => {
    const { evaluation } = await holdSample(number, transaction, now)
    const site = await Site.findByPk(evaluation.siteId, { rejectOnEmpty: true, transaction })
    if (reason !== 'document' && !isInScope(url, site)) throw new Invalid('url', 'sample-outside')
    const { id: evaluationId } = evaluation
    const there = await SamplePage.count({ where: { evaluationId, url }, transaction })
    if (there > 0) throw new Conflict('sample-page-there')
    const last = await SamplePage.max<number, SamplePage>('position', {
      where: { evaluationId },
      transaction,
    })
    const page = await SamplePage.create(
      {
        evaluationId,
        position: (last ?? 0) + 1,
        url,
        part: 'structured',
        reason,
        note,
        process,
        addedById: actor.accountId,
        createdAt: now,
      },
      { transaction },
    )
    const { [reason]: _met, ...unmet } = evaluation.unmet
    await evaluation.update({ unmet }, { transaction })
    await record(actor, 'sample.page-added', 'sample-page', page.id, transaction)
  })
}
