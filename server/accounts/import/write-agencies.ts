import type { Transaction } from 'sequelize'
import { newId } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'
import type { AgencyRow } from './columns.ts'

const batchSize = 1000

/** Writes agencies that were judged to be right, by their codes, in batches.
 * @returns their ids */
export async function writeAgencies(
  rows: AgencyRow[],
  transaction: Transaction,
): Promise<string[]> {
  const batches = Array.from({ length: Math.ceil(rows.length / batchSize) }, (_, index) =>
    rows.slice(index * batchSize, (index + 1) * batchSize),
  )
  const run = async (sql: string, batch: object[]) =>
    (await queryOn(transaction, sql, [JSON.stringify(batch)])).rows as { id: string }[]
  // An identifier may go from one agency to another, and a parent may come later in the file: so
  // each step is done for all before the next.
  for (const batch of batches) await run(releaseOids, batch)
  for (const batch of batches) await run(upsert, batch.map(withId))
  const written: string[] = []
  for (const batch of batches) {
    written.push(...(await run(setParents, batch)).map(({ id }) => id))
  }
  // At the end it is asked for each whether it stands above itself, by a plan that was made when
  // there may have been few.
  await queryOn(transaction, 'analyze agency')
  return written
}

const withId = (row: AgencyRow) => ({ ...row, id: newId() })

const releaseOids = `
update agency set oid = null
from jsonb_to_recordset($1) as row (code text)
where agency.code = row.code`

const upsert = `
insert into agency (id, code, kind, name_zh, name_en, oid, complaints_email, marks_email,
  created_at)
select id, code, kind, "nameZh", "nameEn", oid, "complaintsEmail", "marksEmail", now()
from jsonb_to_recordset($1) as row (id uuid, code text, kind text, "nameZh" text, "nameEn" text,
  oid text, "complaintsEmail" text, "marksEmail" text)
on conflict (code) do update set kind = excluded.kind, name_zh = excluded.name_zh,
  name_en = excluded.name_en, oid = excluded.oid, complaints_email = excluded.complaints_email,
  marks_email = excluded.marks_email`

const setParents = `
update agency set parent_id = parent.id
from jsonb_to_recordset($1) as row (code text, "parentCode" text)
left join agency parent on parent.code = row."parentCode"
where agency.code = row.code
returning agency.id`
