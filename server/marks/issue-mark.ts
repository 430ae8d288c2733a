import type { Transaction } from 'sequelize'
import { Mark, MarkEvent, Scan } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { requireFresh } from '../accounts/require-fresh.ts'
import { readScanVerdict } from '../audits/read-scan-verdict.ts'
import type { ScanVerdict } from '../audits/read-scan-verdict.ts'
import { Conflict, NotFound } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { JudgedFile } from '../platform/uploads/judge-file.ts'
import { createUploads, keepBytes } from '../platform/uploads/keep-upload.ts'
import { newMarkNumber } from './mark-number.ts'
import { paperOwner } from './papers.ts'
import { mayIssueMark } from './policy.ts'
import { publicText } from './public-text.ts'
import { refusals } from './refusals.ts'
import { isUuid } from './uuid.ts'
import { validUntil } from './validity.ts'
import { writeMarkSearch } from './write-mark-search.ts'

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
    const mark = await Mark.create(
      {
        ...termsOf(scan),
        number: await freeNumber(transaction),
        decision: text,
        issuedById: actor.accountId,
        issuedAt: now,
        validUntil: validUntil(now),
      },
      { transaction },
    )
    const event = await MarkEvent.create(
      { markId: mark.id, kind: 'issued', reason: text, byId: actor.accountId, at: now },
      { transaction },
    )
    const owner = { ...paperOwner(event.id), uploadedById: actor.accountId }
    await createUploads(kept, owner, transaction)
    await writeMarkSearch(mark, transaction)
    const { level, standard, siteId } = mark
    await record(actor, 'mark.issued', 'mark', mark.id, transaction, {
      after: { state: 'valid', level, standard, siteId, scanId, validUntil: mark.validUntil },
    })
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

/** Of 23⁷ numbers one that is taken is hardly ever drawn; the unique index has the last word. */
async function freeNumber(transaction: Transaction): Promise<string> {
  const number = newMarkNumber()
  const taken = await Mark.count({ where: { number }, transaction })
  return taken > 0 ? freeNumber(transaction) : number
}
