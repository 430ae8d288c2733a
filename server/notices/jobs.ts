import { z } from 'zod'
import type { Job } from '../platform/queue.ts'
import { sendDigests } from './send-digests.ts'

export { deliverMail } from './deliver-mail.ts'

/** Every day at 08:00 in Taipei; weekly digests are due on Mondays. A start that was missed comes
 * later, and one too many finds nothing to do. */
export const beginDigests: Job<Record<string, never>> = {
  name: 'notices.digests',
  schema: z.object({}),
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '0 8 * * *',
  run: () => sendDigests(new Date()),
}
