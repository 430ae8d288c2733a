/** The thread of `computeInThread`: takes votes, answers with a map, knows no database. */
import { parentPort, workerData } from 'node:worker_threads'
import { computeOpinionMap } from '../opinions/compute-opinion-map.ts'
import { divisionByStatement } from '../opinions/division-by-statement.ts'
import { digestInput } from '../opinions/input-digest.ts'
import { method } from '../opinions/opinion-map.ts'
import { presentOpinionMap } from '../opinions/present-opinion-map.ts'
import { buildVoteMatrix } from '../opinions/vote-matrix.ts'
import type { NewMap, Work } from './compute-in-thread.ts'

function compute({ votes, leftOut, before }: Work): NewMap | null {
  // Another method draws another picture, and cannot go on from what this one left.
  const same = before?.method === method ? before : null
  if (same?.inputDigest === digestInput(buildVoteMatrix(votes, leftOut))) return null
  const result = computeOpinionMap(votes, leftOut, same?.result ?? null)
  return {
    result,
    presented: presentOpinionMap(result, same?.presented ?? null),
    division: result.status === 'ready' ? Object.fromEntries(divisionByStatement(result)) : {},
  }
}

// The rule knows windows only.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort!.postMessage(compute(workerData as Work))
