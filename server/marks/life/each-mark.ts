import type { Transaction } from 'sequelize'
import { log } from '../../log.ts'
import { inTransaction } from '../../platform/database.ts'
import { holdMark } from '../find-mark.ts'
import type { WholeMark } from '../present.ts'

/** What a job does to many marks: each held in a transaction of its own, so that a job that was killed
 * has done some wholly and the others not at all, and one that fails does not stand in the way of the
 * others.
 * @param work  asks once more, of the mark that is held, whether there is something to do
 * @throws {AggregateError} in the end, where some failed */
export async function eachMark(
  numbers: string[],
  signal: Pick<AbortSignal, 'throwIfAborted'>,
  work: (mark: WholeMark, transaction: Transaction) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  for (const number of numbers) {
    signal.throwIfAborted()
    try {
      await inTransaction(async (transaction) =>
        work(await holdMark(number, transaction), transaction),
      )
    } catch (error) {
      log.error({ err: error, mark: number }, 'mark')
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} marks failed`)
}
