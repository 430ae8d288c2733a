import type { Transaction } from 'sequelize'
import { RecordEntry } from '#models/index.ts'

interface Doer {
  accountId: string | null
  roles: Iterable<string>
}

/** Writes into the audit trail, in the transaction of the change, which verb was carried out. */
export async function record(
  doer: Doer,
  verb: string,
  subjectType: string,
  subjectId: string,
  transaction: Transaction,
): Promise<void> {
  await RecordEntry.create(
    { verb, subjectType, subjectId, accountId: doer.accountId, roles: [...doer.roles] },
    { transaction },
  )
}
