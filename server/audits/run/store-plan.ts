import { newId } from '#models/index.ts'
import type { FoundDocument, PlannedPage } from '#crawlers/types.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { storable } from './storable.ts'

/** Enters pages that were found into the plan, at its end. What is on it already stays as it is. */
export async function storePlan(scanId: string, pages: PlannedPage[]): Promise<void> {
  if (pages.length === 0) return
  const rows = pages.map(({ url, depth, foundBy }) => ({
    id: newId(),
    url,
    depth,
    found_by: foundBy,
  }))
  await inTransaction(async (transaction) => {
    // One at a time, so that places are given once; and none to a scan that is over.
    const { rows: open } = await queryOn(
      transaction,
      'select 1 from scan where id = $1 and finished_at is null for update',
      [scanId],
    )
    if (open.length > 0) await queryOn(transaction, planSql, [scanId, JSON.stringify(rows)])
  })
}

const planSql = `
insert into visit (id, scan_id, position, url, depth, found_by)
select page.id, $1, place.first + page.number, page.url, page.depth, page.found_by
from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, url text, depth int, found_by text))
  with ordinality as page (id, url, depth, found_by, number)
cross join (
  select coalesce(max(position) + 1, 0) - 1 as first from visit where scan_id = $1
) place
on conflict (scan_id, md5(url)) do nothing`

/** Notes documents that were met, each once. */
export async function storeDocuments(scanId: string, documents: FoundDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map(({ url, format, foundOn }) => ({
    id: newId(),
    url: storable(url),
    format,
    found_on: foundOn,
  }))
  await inTransaction((transaction) =>
    queryOn(
      transaction,
      `insert into document (id, scan_id, url, format, found_on)
       select id, $1, url, format, found_on
       from jsonb_to_recordset($2::jsonb) as (id uuid, url text, format text, found_on text)
       on conflict (scan_id, md5(url)) do nothing`,
      [scanId, JSON.stringify(rows)],
    ),
  )
}
