import { z } from 'zod'
import { log } from '../log.ts'
import type { Job } from '../platform/queue.ts'
import { forgetExpired } from './retention.ts'

/** Every night: what has been kept for its period goes. */
export const keepPeriods: Job<Record<string, never>> = {
  name: 'accounts.keep-periods',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 30,
  expireInSeconds: 3600,
  retryLimit: 3,
  retryDelaySeconds: 300,
  concurrency: 1,
  schedule: '20 3 * * *',
  run: async (_data, { signal }) => {
    log.info({ deleted: await forgetExpired(signal) }, 'periods kept')
  },
}
