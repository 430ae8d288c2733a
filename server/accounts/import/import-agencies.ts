import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { newId } from '#models/index.ts'
import type { AgencyRow } from './columns.ts'
import type { Fault } from './faults.ts'
import { judgeRows } from './judge-rows.ts'
import { judgeTree } from './judge-tree.ts'
import { readAgencyFile } from './read-agency-file.ts'
import { writeAgencies } from './write-agencies.ts'

export interface ImportResult {
  /** In the order of the file; nothing was changed where there is one. */
  faults: Fault[]
  /** How many agencies are new, were changed, and stood there already as the file says. */
  created: number
  changed: number
  unchanged: number
  /** Ids of the new and the changed. */
  written: string[]
}

/** Brings the register of agencies to what a file says. An agency is known by its code; who is not
 * in the file stays. All or nothing, and a second time with the same file changes nothing. Asked
 * for at the terminal of the machine, by whoever may run programs there. */
export async function importAgencies(
  text: string,
  transaction: Transaction,
): Promise<ImportResult> {
  // Whoever else imports, or moves an agency, waits.
  await queryOn(transaction, 'lock table agency in share row exclusive mode')
  const { rows, faults } = readAgencyFile(text)
  const known = await knownAgencies(transaction)
  const all = [...faults, ...judgeRows(rows), ...judgeTree(rows, known)]
  if (all.length > 0) {
    const inOrder = all.toSorted((one, other) => one.line - other.line)
    return { faults: inOrder, created: 0, changed: 0, unchanged: 0, written: [] }
  }
  const asKnown = new Map(known.map((agency) => [agency.code, agency]))
  const news = rows.filter(({ code }) => !asKnown.has(code))
  const changes = rows.filter((row) => differs(row, asKnown.get(row.code)))
  const written = await writeAgencies([...news, ...changes], transaction)
  if (written.length > 0) {
    const terminal = { accountId: null, roles: [] }
    await record(terminal, 'agencies.imported', 'agency-import', newId(), transaction)
  }
  const unchanged = rows.length - news.length - changes.length
  return { faults: [], created: news.length, changed: changes.length, unchanged, written }
}

type Known = Omit<AgencyRow, 'line'>

async function knownAgencies(transaction: Transaction): Promise<Known[]> {
  const { rows } = await queryOn(transaction, knownSql)
  return rows as Known[]
}

const knownSql = `
select agency.code, agency.kind, agency.name_zh as "nameZh", agency.name_en as "nameEn",
  parent.code as "parentCode", agency.oid,
  agency.complaints_email as "complaintsEmail", agency.marks_email as "marksEmail"
from agency left join agency parent on parent.id = agency.parent_id`

function differs(row: AgencyRow, known: Known | undefined): boolean {
  if (!known) return false
  return (Object.keys(known) as (keyof Known)[]).some((key) => row[key] !== known[key])
}
