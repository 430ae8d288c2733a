import { solveChallengeWorkers } from 'altcha-lib'
import type { Challenge } from 'altcha-lib/types'

const fetchMs = 5_000
const solveMs = 20_000
const workersAtMost = 4

/** Asks whether a form needs a proof of work, and does the work.
 * @returns what the form has to send; null where none is needed, and where none can be had: the form
 *   is sent all the same then, and the service decides */
export async function prepareProof(form: string): Promise<string | null> {
  try {
    const answer = await fetch(`/proof/${form}`, { signal: AbortSignal.timeout(fetchMs) })
    if (answer.status !== 200) return null
    const challenge = (await answer.json()) as Challenge
    const solution = await solve(challenge)
    return solution && btoa(JSON.stringify({ challenge, solution }))
  } catch {
    return null
  }
}

const solve = (challenge: Challenge) =>
  solveChallengeWorkers({
    challenge,
    concurrency: Math.min(workersAtMost, navigator.hardwareConcurrency),
    createWorker: () =>
      new Worker(new URL('./solve.worker.ts', import.meta.url), { type: 'module' }),
    timeout: solveMs,
  })
