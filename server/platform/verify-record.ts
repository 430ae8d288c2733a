import { RecordEntry, RecordHead } from '#models/index.ts'
import { checkChain } from './check-chain.ts'
import type { Candidate, Verdict } from './check-chain.ts'
import { readLastSequence, readRecord } from './read-record.ts'
import type { Head } from './record-chain.ts'

export interface RecordVerdict extends Verdict {
  /** Entries from before the chain began, of which nothing can be said. */
  beforeChain: number
}

/** Recomputes the chain in the database, with what only the service knows, and compares it with every
 * head that was published, also with `noted` ones. */
export async function verifyRecord(noted: readonly Head[] = []): Promise<RecordVerdict> {
  // First the heads: what is added meanwhile lies behind them.
  const published = await RecordHead.findAll({ order: [['day', 'ASC']] })
  const heads = published.map(({ sequence, hash }) => ({ sequence: Number(sequence), hash }))
  const verdict = await checkChain(candidates(), [...heads, ...noted])
  return { ...verdict, beforeChain: await RecordEntry.count({ where: { sequence: null } }) }
}

async function* candidates(): AsyncGenerator<Candidate[]> {
  yield* readRecord(await readLastSequence())
}
