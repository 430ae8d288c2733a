import { z } from 'zod'
import type { Job } from '../platform/queue.ts'
import { publishHeads } from './publish-heads.ts'

const Data = z.object({})

/** Publishes the heads of the record, soon after each midnight in Taiwan. */
export const publishRecordHeads: Job<z.infer<typeof Data>> = {
  name: 'opendata.publish-record-heads',
  schema: Data,
  heartbeatSeconds: 30,
  expireInSeconds: 300,
  retryLimit: 100,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '5 0 * * *',
  run: () => publishHeads(),
}
