import type { Transaction } from 'sequelize'
import type { RecordedValues } from '#models/index.ts'
import { appendToRecord } from './append-to-record.ts'
import { beforeCommit } from './database.ts'
import { recordable } from './recorded-fields.ts'
import type { Recordable } from './recorded-fields.ts'

interface Doer {
  accountId: string | null
  roles: Iterable<string>
}

interface Change<Kind extends string> {
  before?: Recordable<Kind>
  after?: Recordable<Kind>
}

/** What is known of an entry before it has its place in the chain. */
export interface EntryDraft {
  verb: string
  subjectType: string
  subjectId: string
  accountId: string | null
  roles: string[]
  before: RecordedValues | null
  after: RecordedValues | null
}

const collected = new WeakMap<Transaction, EntryDraft[]>()

/** Writes into the record, in the transaction of the change, which verb was carried out. All entries
 * of a transaction are chained together just before it commits, since whoever chains makes all
 * others wait.
 * @param change  what it was and became, in fields of `recorded-fields.ts` and in nothing else
 * @throws {Error} where a field or a value has no place in the record */
export async function record<Kind extends string>(
  doer: Doer,
  verb: string,
  subjectType: Kind,
  subjectId: string,
  transaction: Transaction,
  change: Change<Kind> = {},
): Promise<void> {
  const draft: EntryDraft = {
    verb,
    subjectType,
    subjectId,
    accountId: doer.accountId,
    roles: [...doer.roles].sort(),
    before: recordable(subjectType, change.before),
    after: recordable(subjectType, change.after),
  }
  const waiting = collected.get(transaction)
  if (waiting) {
    waiting.push(draft)
    return
  }
  const drafts = [draft]
  collected.set(transaction, drafts)
  await beforeCommit(transaction, () => {
    collected.delete(transaction)
    return appendToRecord(drafts, transaction)
  })
}
