import { queryPool } from './database.ts'
import type { PrivatePart, PublicEntry } from './record-chain.ts'
import { firstPublicSubjects } from './recorded-fields.ts'
import type { RecordedValues } from '#models/index.ts'

/** An entry as it is stored: what is published of it, and what is not. */
export interface StoredEntry {
  public: PublicEntry
  private: PrivatePart
}

interface Row {
  id: string
  sequence: string
  at: Date
  verb: string
  roles: string[]
  before: RecordedValues | null
  after: RecordedValues | null
  previous: string
  hash: string
  salt: string
  commitment: string
  account: string | null
  type: string
  subject: string
  isPublic: boolean | null
}

const batchSize = 1000

/** The record in the order of its chain, in batches, however long it is.
 * @param last  the last entry to be read; those that are added meanwhile are left to the next reader */
export async function* readRecord(last: number): AsyncGenerator<StoredEntry[]> {
  for (let after = 0; ;) {
    const { rows } = await queryPool(batchSql, [after, last, batchSize])
    if (rows.length === 0) return
    const batch = (rows as Row[]).map(toEntry)
    yield batch
    after = batch.at(-1)?.public.sequence ?? last
  }
}

const batchSql = `
select id, sequence::text, created_at as at, verb, roles, before, after, previous_hash as previous,
  hash, salt, commitment, account_id as account, subject_type as type, subject_id as subject,
  subject_public as "isPublic"
from record_entry where sequence > $1 and sequence <= $2 order by record_entry.sequence limit $3`

function toEntry(row: Row): StoredEntry {
  const { type, subject, isPublic, account, salt, commitment, sequence, at, ...same } = row
  return {
    public: {
      ...same,
      sequence: Number(sequence),
      at: new Date(at).toISOString(),
      // As it was when the entry was hashed, whatever has become public since.
      subject: { type, id: (isPublic ?? firstPublicSubjects.has(type)) ? subject : null },
      private: commitment,
    },
    private: { account, subject, salt },
  }
}

/** The number of the last entry; 0 where there is none. */
export async function readLastSequence(): Promise<number> {
  const { rows } = await queryPool('select max(sequence)::text as last from record_entry')
  return Number((rows as { last: string | null }[])[0]?.last ?? 0)
}
