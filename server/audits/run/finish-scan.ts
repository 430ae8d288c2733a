import type { Scan } from '#models/index.ts'
import type { Failure } from '#crawlers/types.ts'
import { env } from '../../env.ts'
import { notify } from '../../notices/notify.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { storableOrNull } from './storable.ts'

export interface Ending {
  stopped: NonNullable<Scan['stopped']>
  truncated: boolean
  /** Why there was nothing to look at at all. */
  failure: Failure | null
}

/** Closes a scan, once: pages still waiting become untested with the reason, and whoever asked is
 * told. A scan that is closed stays as it is. A site that went away after pages of it had been tested
 * has not failed as a whole. */
export async function finishScan(scanId: string, ending: Ending): Promise<void> {
  await inTransaction(async (transaction) => {
    const { rows } = await queryOn(transaction, finishSql, [
      scanId,
      ending.stopped,
      ending.truncated,
      ending.failure?.code ?? null,
      storableOrNull(ending.failure?.detail ?? null),
    ])
    const [closed] = rows as { requestedById: string | null; siteName: string }[]
    if (!closed) return
    await queryOn(
      transaction,
      `update visit set state = 'untested', reason_code = $2
       where scan_id = $1 and state = 'waiting'`,
      [scanId, reasonForRest(ending)],
    )
    if (closed.requestedById && ending.stopped !== 'cancelled')
      await notify('scan-finished', closed.requestedById, noticeOf(scanId, closed), transaction)
  })
}

const finishSql = `
update scan set
  finished_at = now(), stopped = $2, truncated = scan.truncated or $3,
  failure_code = case when tested.any_page then null else $4 end,
  failure_detail = case when tested.any_page then null else $5 end
from site, (
  select exists (select 1 from visit where scan_id = $1 and state = 'tested') as any_page
) tested
where scan.id = $1 and scan.finished_at is null and site.id = scan.site_id
returning scan.requested_by_id as "requestedById", site.name as "siteName"`

const noticeOf = (scanId: string, { siteName }: { siteName: string }) => ({
  site: siteName,
  url: new URL(`/scans/${scanId}`, env.PUBLIC_URL).href,
})

function reasonForRest({ stopped, failure }: Ending): string {
  if (failure) return failure.code
  // A crawl that says it is complete leaves nothing; if it did, nobody looked there.
  return stopped === 'complete' ? 'engine' : stopped
}
