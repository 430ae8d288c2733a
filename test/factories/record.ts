import { newId } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import type { Actor } from '#server/accounts/actor.ts'
import { inTransaction } from '#server/platform/database.ts'
import { record } from '#server/platform/record.ts'

/** As many entries in the record, each in a transaction of its own. */
export async function createEntries(count: number, doer: Actor = visitor): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    await inTransaction((transaction) =>
      record(doer, `test.number-${index}`, 'site', newId(), transaction, {
        before: { provedBy: null },
        after: { provedBy: 'file' },
      }),
    )
  }
}
