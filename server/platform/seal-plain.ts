import { log } from '../log.ts'
import { inTransaction, queryOn } from './database.ts'
import { keyedHash, seal } from './seal.ts'

/** What `schema_migration` says when everything that was plain is sealed. */
export const sealedPlain = '2026-11-23-plain-people-sealed'

const batchSize = 500

type Fill = Record<string, (text: string) => string>

interface PlainTable {
  table: string
  /** Which rows are still plain, in SQL. */
  where: string
  /** The plain columns, each with the columns to fill from it. */
  plain: Record<string, Fill>
}

/** What versions before sealing left behind. */
const plainTables: PlainTable[] = [
  {
    table: 'account',
    where: 'email is not null or name is not null',
    plain: {
      email: { email_sealed: (text) => seal(text, 'account.email'), email_hash: keyedHash },
      name: { name_sealed: (text) => seal(text, 'account.name') },
    },
  },
  {
    // In place: what is sealed has no @.
    table: 'delivery',
    where: "recipient like '%@%'",
    plain: { recipient: { recipient: (text) => seal(text, 'delivery.recipient') } },
  },
  {
    table: 'sign_in_code',
    where: 'email is not null',
    plain: { email: { email_hash: keyedHash } },
  },
]

/** Seals personal data of the time before it was sealed, in batches; broken off, it goes on where
 * it was. */
export async function sealPlain(): Promise<void> {
  for (const table of plainTables) {
    let total = 0
    for (;;) {
      const done = await sealBatch(table)
      total += done
      if (done < batchSize) break
    }
    if (total > 0) log.info({ table: table.table, total }, 'sealed')
  }
}

type Row = Record<string, string | null> & { id: string }

const sealBatch = ({ table, where, plain }: PlainTable): Promise<number> =>
  inTransaction(async (transaction) => {
    const columns = Object.keys(plain)
    const { rows } = (await queryOn(
      transaction,
      `select id, ${columns.join(', ')} from ${table}
       where ${where} order by id limit ${batchSize} for update`,
    )) as { rows: Row[] }
    for (const row of rows) {
      const filled = sealRow(row, plain)
      const assignments = Object.keys(filled).map((column, index) => `${column} = $${index + 2}`)
      await queryOn(transaction, `update ${table} set ${assignments.join(', ')} where id = $1`, [
        row.id,
        ...Object.values(filled),
      ])
    }
    return rows.length
  })

function sealRow(row: Row, plain: Record<string, Fill>): Record<string, string | null> {
  const filled: Record<string, string | null> = {}
  for (const [column, fill] of Object.entries(plain)) {
    const text = row[column]
    if (text === null || text === undefined) continue
    filled[column] = null
    for (const [target, make] of Object.entries(fill)) filled[target] = make(text)
  }
  return filled
}
