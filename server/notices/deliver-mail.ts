import { z } from 'zod'
import type { Job } from '../platform/queue.ts'
import { sendDelivery } from './send-delivery.ts'

const Data = z.object({ deliveryId: z.uuid() })

/** Sends one mail; while it cannot be sent, again and again with growing breaks, an hour at most, for
 * longer than `sendDelivery` keeps trying. */
export const deliverMail: Job<z.infer<typeof Data>> = {
  name: 'notices.deliver-mail',
  schema: Data,
  heartbeatSeconds: 30,
  expireInSeconds: 120,
  retryLimit: 150,
  retryDelaySeconds: 30,
  retryDelayMaxSeconds: 3600,
  concurrency: 8,
  run: ({ deliveryId }) => sendDelivery(deliveryId),
}
