import type { Transaction } from 'sequelize'
import { StoredFile } from '#models/index.ts'
import type { PageResult } from '#crawlers/types.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { countFindings, identityOf, metBarriers, toBarrierRow, toFindingRows } from './page-rows.ts'
import type { MetBarrier } from './page-rows.ts'
import { storableOrNull } from './storable.ts'

interface ScanRef {
  id: string
  siteId: string
}

/** Stores what was seen of one page, all of it or nothing. A page that has its result already keeps
 * it: whoever comes second, after a takeover, changes nothing.
 * @returns whether it was stored */
export async function storePage(scan: ScanRef, page: PageResult): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const visitId = await closeVisit(scan.id, page, transaction)
    if (!visitId) return false
    if (page.findings.length === 0) return true
    const met = metBarriers(page.findings)
    const barrierIds = await meetBarriers(scan, met, new Date(page.startedAt), transaction)
    const { files, rows } = toFindingRows(page.findings, barrierIds)
    if (files.length > 0) await StoredFile.bulkCreate(files, { transaction })
    await queryOn(transaction, findingSql, [scan.id, visitId, JSON.stringify(rows)])
    const counts = met.map(({ identity, occurrences }) => ({
      barrier_id: barrierIds.get(identity),
      occurrences,
    }))
    await queryOn(transaction, scanBarrierSql, [scan.id, JSON.stringify(counts)])
    return true
  })
}

async function closeVisit(
  scanId: string,
  page: PageResult,
  transaction: Transaction,
): Promise<string | null> {
  const { failed, cantTell, advice } = countFindings(page)
  const { rows } = await queryOn(transaction, visitSql, [
    scanId,
    page.url,
    page.state,
    page.reason?.code ?? null,
    storableOrNull(page.reason?.detail ?? null),
    page.status,
    storableOrNull(page.title),
    storableOrNull(page.language),
    page.startedAt,
    Math.round(page.durationMs),
    failed,
    cantTell,
    advice,
    page.passedRules,
    page.inapplicableRules,
  ])
  return (rows as { id: string }[])[0]?.id ?? null
}

async function meetBarriers(
  { id, siteId }: ScanRef,
  met: MetBarrier[],
  seenAt: Date,
  transaction: Transaction,
): Promise<Map<string, string>> {
  const { rows } = await queryOn(transaction, barrierSql, [
    siteId,
    id,
    seenAt,
    JSON.stringify(met.map(toBarrierRow)),
  ])
  return new Map(
    (rows as { id: string; key: string; rule: string; outcome: string }[]).map((row) => [
      identityOf(row.key, row.rule, row.outcome),
      row.id,
    ]),
  )
}

const visitSql = `
update visit set
  state = $3, reason_code = $4, reason_detail = $5, status = $6, title = $7, language = $8,
  started_at = $9, duration_ms = $10, failed_count = $11, cant_tell_count = $12, advice_count = $13,
  passed_rules = $14, inapplicable_rules = $15
where scan_id = $1 and md5(url) = md5($2) and url = $2 and state = 'waiting'
returning id`

const barrierSql = `
insert into barrier (
  id, site_id, key, rule, outcome, kind, criteria, codes, level, impact, help_url,
  first_scan_id, last_scan_id, first_seen_at, last_seen_at
)
select id, $1, key, rule, outcome, kind, criteria, codes, level, impact, help_url, $2, $2, $3, $3
from jsonb_to_recordset($4::jsonb) as (
  id uuid, key text, rule text, outcome text, kind text, criteria text[], codes text[],
  level text, impact text, help_url text
)
on conflict (site_id, key, rule, outcome) do update set
  criteria = excluded.criteria, codes = excluded.codes, level = excluded.level,
  impact = excluded.impact, help_url = excluded.help_url,
  last_scan_id = excluded.last_scan_id,
  last_seen_at = greatest(barrier.last_seen_at, excluded.last_seen_at)
returning id, key, rule, outcome`

const findingSql = `
insert into finding (
  id, scan_id, visit_id, barrier_id, selector, html, message_zh, message_en,
  look_at_zh, look_at_en, screenshot_id
)
select id, $1, $2, barrier_id, selector, html, message_zh, message_en,
  look_at_zh, look_at_en, screenshot_id
from jsonb_to_recordset($3::jsonb) as (
  id uuid, barrier_id uuid, selector jsonb, html text, message_zh text, message_en text,
  look_at_zh text, look_at_en text, screenshot_id uuid
)`

const scanBarrierSql = `
insert into scan_barrier (scan_id, barrier_id, pages, occurrences)
select $1, barrier_id, 1, occurrences
from jsonb_to_recordset($2::jsonb) as (barrier_id uuid, occurrences int)
on conflict (scan_id, barrier_id) do update set
  pages = scan_barrier.pages + 1,
  occurrences = scan_barrier.occurrences + excluded.occurrences`
