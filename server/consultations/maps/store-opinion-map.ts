import type { Transaction } from 'sequelize'
import { OpinionMap } from '#models/index.ts'
import { database, inTransaction, queryOn } from '../../platform/database.ts'
import type { OpinionMap as ComputedMap } from '../opinions/opinion-map.ts'
import type { PresentedMap } from '../opinions/present-opinion-map.ts'
import { computeInThread } from './compute-in-thread.ts'
import type { MapBefore, NewMap } from './compute-in-thread.ts'
import { loadVotes } from './load-votes.ts'

/** Computes the map of a consultation from the votes as they stand, and keeps it beside those of
 * earlier days. Until then everybody sees the one before.
 * @returns whether there is a new one; not where the votes are those of the last
 * @throws {Error} where another worker was quicker: a job then comes again */
export async function storeOpinionMap(
  consultationId: string,
  signal: AbortSignal,
): Promise<boolean> {
  const last = await newestMap(consultationId)
  const input = await readSnapshot((transaction) => loadVotes(consultationId, transaction))
  const found = await computeInThread({ ...input, before: last && mapBefore(last) }, signal)
  if (!found) return false
  await inTransaction(async (transaction) => {
    await queryOn(transaction, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `opinion map of ${consultationId}`,
    ])
    const now = await newestMap(consultationId, transaction)
    if (now?.id !== last?.id) throw new Error('another worker has stored a newer opinion map')
    await store(consultationId, found, transaction)
    await forgetEarlierOfTheDay(consultationId, transaction)
  })
  return true
}

const newestMap = (consultationId: string, transaction: Transaction | null = null) =>
  OpinionMap.findOne({ where: { consultationId }, order: [['id', 'desc']], transaction })

const mapBefore = ({ method, inputDigest, result, presented }: OpinionMap): MapBefore => ({
  method,
  inputDigest,
  result: result as ComputedMap,
  presented: presented as PresentedMap,
})

/** All that is read belongs to one moment. */
const readSnapshot = <T>(read: (transaction: Transaction) => Promise<T>): Promise<T> =>
  database.transaction({ isolationLevel: 'REPEATABLE READ' as never, readOnly: true }, read)

async function store(
  consultationId: string,
  { result, presented, division }: NewMap,
  transaction: Transaction,
): Promise<void> {
  await OpinionMap.create(
    {
      consultationId,
      inputDigest: result.inputDigest,
      method: result.method,
      participants: result.counts.participants,
      votes: result.counts.votes,
      result,
      presented,
      division,
    },
    { transaction },
  )
}

/** One map of each day is enough to look back at; a busy day would leave thousands. */
const forgetEarlierOfTheDay = (consultationId: string, transaction: Transaction) =>
  queryOn(
    transaction,
    `delete from opinion_map earlier using opinion_map later
     where earlier.consultation_id = $1 and later.consultation_id = $1
       and later.id > earlier.id
       and (later.created_at at time zone 'Asia/Taipei')::date
         = (earlier.created_at at time zone 'Asia/Taipei')::date`,
    [consultationId],
  )
