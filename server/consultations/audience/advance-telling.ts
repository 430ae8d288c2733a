import type { Transaction } from 'sequelize'
import { Telling } from '#models/index.ts'
import { inTransaction } from '../../platform/database.ts'

/** So many people are told in one transaction. */
export const pageSize = 200

/** Tells the next people of a telling.
 * @param tellNext  tells, and returns whom it has looked at, in the order of their ids; fewer than
 *   `size` at the end
 * @returns whether somebody may be left */
export async function advanceTelling(
  tellingId: string,
  size: number,
  tellNext: (telling: Telling, size: number, transaction: Transaction) => Promise<string[]>,
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const telling = await Telling.findByPk(tellingId, { lock: true, transaction })
    if (!telling) return false
    const people = await tellNext(telling, size, transaction)
    const isLast = people.length < size
    if (isLast) await telling.destroy({ transaction })
    else await telling.update({ afterId: people.at(-1)! }, { transaction })
    return !isLast
  })
}
