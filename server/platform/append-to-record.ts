import { randomBytes } from 'node:crypto'
import type { Transaction } from 'sequelize'
import { newId } from '#models/index.ts'
import { queryOn } from './database.ts'
import { commitmentTo, emptyHead, hashOf } from './record-chain.ts'
import type { Head } from './record-chain.ts'
import type { EntryDraft } from './record.ts'
import { publicSubjects } from './recorded-fields.ts'

// Any number, the same in every process, and no other lock's (agency-tree: …127, take-role: …128).
const chainLock = 7_201_126
const saltBytes = 16

/** Where the chain ends, and the time by the database's clock, which is one for all processes. */
export interface Tip extends Head {
  /** Milliseconds since 1970; not before the last entry's, whatever the clock says. */
  now: number
}

/** Holds the end of the chain until the transaction ends. The transaction must be READ COMMITTED, as
 * all here are, so that it sees what the one before committed. */
export async function holdTip(transaction: Transaction): Promise<Tip> {
  // One journey to the database; each of the two statements sees what is committed when it begins.
  const results = (await queryOn(transaction, tipSql)) as unknown as { rows: TipRow[] }[]
  const row = results[1]?.rows[0]
  if (!row) throw new Error('the database did not say where the record ends')
  const now = Number(row.now)
  if (row.sequence === null) return { ...emptyHead, now }
  return { sequence: Number(row.sequence), hash: row.hash, now: Math.max(now, Number(row.at)) }
}

type TipRow = { now: string } & (
  { sequence: null; hash: null; at: null } | { sequence: string; hash: string; at: string }
)

const tipSql = `
select pg_advisory_xact_lock(${chainLock});
select floor(extract(epoch from clock_timestamp()) * 1000)::text as now,
  last.sequence::text, last.hash, (extract(epoch from last.created_at) * 1000)::bigint::text as at
from (values (1)) one left join (
  select sequence, hash, created_at from record_entry
  where sequence is not null order by sequence desc limit 1
) last on true`

/** Gives entries their places at the end of the chain. */
export async function appendToRecord(
  drafts: EntryDraft[],
  transaction: Transaction,
): Promise<void> {
  const tip = await holdTip(transaction)
  const at = new Date(tip.now).toISOString()
  let head: Head = tip
  const rows = drafts.map((draft) => {
    const row = chained(draft, head, at)
    head = row
    return row
  })
  await queryOn(transaction, insertSql, [JSON.stringify(rows)])
}

/** A row with its hash, which is that of the published form. */
function chained(draft: EntryDraft, { sequence, hash: previous }: Head, at: string) {
  const { verb, subjectType: type, subjectId, accountId, roles, before, after } = draft
  const id = newId()
  const salt = randomBytes(saltBytes).toString('hex')
  const commitment = commitmentTo({ account: accountId, subject: subjectId, salt })
  const isPublic = publicSubjects.has(type)
  const subject = { type, id: isPublic ? subjectId : null }
  const entry = { id, sequence: sequence + 1, at, verb, roles, before, after, previous }
  return {
    ...entry,
    hash: hashOf({ ...entry, subject, private: commitment }),
    salt,
    commitment,
    account: accountId,
    kind: type,
    thing: subjectId,
    public: isPublic,
  }
}

const insertSql = `
insert into record_entry (id, sequence, created_at, verb, roles, before, after, previous_hash, hash,
  salt, commitment, account_id, subject_type, subject_id, subject_public)
select id, sequence, at, verb, roles, before, after, previous, hash,
  salt, commitment, account, kind, thing, public
from jsonb_to_recordset($1::jsonb) as (id uuid, sequence bigint, at timestamptz, verb text,
  roles text[], before jsonb, after jsonb, previous text, hash text,
  salt text, commitment text, account uuid, kind text, thing uuid,
  public boolean)`
