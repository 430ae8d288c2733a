import { z } from 'zod'
import { inTransaction } from '../platform/database.ts'
import { enqueue } from '../platform/queue.ts'
import type { Job } from '../platform/queue.ts'
import { carryOutScan } from './run/carry-out-scan.ts'

const Data = z.object({ scanId: z.uuid() })
type Data = z.infer<typeof Data>

const hostBusySeconds = 5

/** Carries a scan out, or goes on with one whose worker died. A scan ends at its time limit at the
 * latest; the tries are as many as fit into the longest. */
export const runScan: Job<Data> = {
  name: 'audits.run-scan',
  schema: Data,
  heartbeatSeconds: 10,
  expireInSeconds: 6 * 3600,
  retryLimit: 10_000,
  retryDelaySeconds: 2,
  concurrency: 2,
  run: async (data, { signal }) => {
    const outcome = await carryOutScan(data.scanId, signal)
    if (outcome === 'host-busy') await tryLater(data)
  },
}

// The queue keeps scans of one host apart by their group; where it cannot know (a worker that was
// taken for dead still works), the lock says so, and waiting must not hold a worker.
const tryLater = (data: Data): Promise<void> =>
  inTransaction((transaction) =>
    enqueue(runScan, data, transaction, { startAfterSeconds: hostBusySeconds }),
  )
