import type { Transaction } from 'sequelize'
import { Mark, Scan } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { requireFresh } from '../accounts/require-fresh.ts'
import { readScanVerdict } from '../audits/read-scan-verdict.ts'
import type { ScanVerdict } from '../audits/read-scan-verdict.ts'
import { Conflict, NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import type { JudgedFile } from '../platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '../platform/uploads/keep-upload.ts'
import { grantMark } from './grant-mark.ts'
import { paperOwner } from './papers.ts'
import { mayIssueMark } from './policy.ts'
import { publicText } from './public-text.ts'
import { refusals } from './refusals.ts'
import { isUuid } from './uuid.ts'

export interface Decision {
  scanId: string
  /** Why the mark is given, as the public reads it. */
  decision: string
  /** Papers that go with it, for everybody to read. */
  papers?: JudgedFile[]
}

/** Issues a mark that rests on a scan; a scan bears one mark.
 * @returns the number of the mark
 * @throws {Conflict} the first of the `refusals`, `mark-exists` also for the later of two officers
 * @throws {FreshSignInNeeded} */
export async function issueMark(
  actor: Actor,
  { scanId, decision, papers = [] }: Decision,
  now: Date = new Date(),
): Promise<string> {
  authorize(actor, mayIssueMark, undefined)
  requireFresh(actor)
  const text = publicText('decision', decision)
  const kept = await keepBytes(papers)
  return inTransaction(async (transaction) => {
    const scan = await holdScan(scanId, transaction)
    const hasMark = (await Mark.count({ where: { scanId }, transaction })) > 0
    const [refusal] = refusals(scan, hasMark, now)
    if (refusal) throw new Conflict(refusal)
    const terms = { ...termsOf(scan), decision: text }
    const { mark, eventId } = await grantMark(actor, terms, transaction, now)
    const owner = { ...paperOwner(eventId), uploadedById: actor.accountId }
    await createUploads(kept, owner, transaction)
    return mark.number
  })
}

/** Whoever decides on the same scan waits here, and then finds the mark. */
async function holdScan(scanId: string, transaction: Transaction): Promise<ScanVerdict> {
  if (!isUuid(scanId)) throw new NotFound('scan')
  await Scan.findByPk(scanId, {
    attributes: ['id'],
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  const verdict = await readScanVerdict(scanId, transaction)
  if (!verdict) throw new NotFound('scan')
  return verdict
}

/** What the mark says for as long as it stands, whatever becomes of the site's entry. */
const termsOf = (scan: ScanVerdict) => ({
  scanId: scan.scanId,
  siteId: scan.siteId,
  agencyId: scan.agencyId,
  level: scan.level,
  standard: scan.standard,
  siteName: scan.siteName,
  origin: scan.origin,
  pathPrefix: scan.pathPrefix,
})
