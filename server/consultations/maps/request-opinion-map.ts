import type { Transaction } from 'sequelize'
import { enqueue } from '../../platform/queue.ts'
import { computeMap } from './jobs.ts'

const settleSeconds = 5
/** A map of so many more people may come a second later: it takes longer, and changes less. */
const peopleASecond = 1000

/** Has the opinion map computed anew some seconds after what the transaction changes: votes,
 * statements, who takes part. What changes until then is in the same map. Call it last, since who
 * asks at the same time waits for the transaction.
 * @param people  who take part, as far as known */
export const requestOpinionMap = (
  consultationId: string,
  transaction: Transaction,
  people = 0,
): Promise<void> =>
  enqueue(computeMap, { consultationId }, transaction, {
    once: consultationId,
    group: consultationId,
    startAfterSeconds: settleSeconds + Math.round(people / peopleASecond),
  })
