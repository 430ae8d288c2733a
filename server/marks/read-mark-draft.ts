import { Mark } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { authorize } from '../accounts/authorize.ts'
import { readScanVerdict } from '../audits/read-scan-verdict.ts'
import type { ScanVerdict } from '../audits/read-scan-verdict.ts'
import { NotFound } from '../errors.ts'
import { inTransaction, queryOn } from '../platform/database.ts'
import { mayIssueMark } from './policy.ts'
import { addressOf } from './present.ts'
import { refusals } from './refusals.ts'
import type { Refusal } from './refusals.ts'
import { isUuid } from './uuid.ts'
import { validUntil } from './validity.ts'

/** What an officer has to see before deciding. Times are ISO 8601. */
export interface MarkDraft {
  scanId: string
  siteId: string
  siteName: string
  address: string
  level: ScanVerdict['level']
  standard: ScanVerdict['standard']
  finishedAt: string | null
  pagesPlanned: number
  pagesTested: number
  pagesUntested: number
  failures: number
  /** Limits left pages of the site off the plan: no reason to refuse, but one to think. */
  truncated: boolean
  /** A later scan of the site, whose results may say something else. */
  laterScanId: string | null
  /** The mark that rests on this scan already. */
  markNumber: string | null
  /** Empty when the mark can be issued. */
  refusals: Refusal[]
  /** The mark's last moment, were it issued now. */
  validUntil: string
}

/** @throws {NotFound} there is no such scan */
export async function readMarkDraft(
  actor: Actor,
  scanId: string,
  now: Date = new Date(),
): Promise<MarkDraft> {
  authorize(actor, mayIssueMark, undefined)
  if (!isUuid(scanId)) throw new NotFound('scan')
  return inTransaction(async (transaction) => {
    const verdict = await readScanVerdict(scanId, transaction)
    if (!verdict) throw new NotFound('scan')
    const mark = await Mark.findOne({ attributes: ['number'], where: { scanId }, transaction })
    const { rows } = await queryOn(transaction, laterScanSql, [verdict.siteId, scanId])
    const [later] = rows as { id: string }[]
    return {
      scanId,
      siteId: verdict.siteId,
      siteName: verdict.siteName,
      address: addressOf(verdict),
      level: verdict.level,
      standard: verdict.standard,
      finishedAt: verdict.finishedAt?.toISOString() ?? null,
      pagesPlanned: verdict.pagesPlanned,
      pagesTested: verdict.pagesTested,
      pagesUntested: verdict.pagesUntested,
      failures: verdict.failures,
      truncated: verdict.truncated,
      laterScanId: later?.id ?? null,
      markNumber: mark?.number ?? null,
      refusals: refusals(verdict, mark !== null, now),
      validUntil: validUntil(now).toISOString(),
    }
  })
}

const laterScanSql = `
select id from scan
where site_id = $1 and id > $2 and finished_at is not null and failure_code is null
order by id desc limit 1`
