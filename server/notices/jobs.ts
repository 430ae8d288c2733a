import { z } from 'zod'
import { Delivery } from '#models/index.ts'
import { sendBySmtp } from '../platform/mail-transport.ts'
import { env } from '../env.ts'
import type { Job } from '../platform/queue.ts'
import { openRecipient } from './recipient.ts'

const Data = z.object({ deliveryId: z.uuid() })

/** Sends one mail. Without a mail server it stays in the outbox (see read-outbox.ts). */
export const deliverMail: Job<z.infer<typeof Data>> = {
  name: 'notices.deliver-mail',
  schema: Data,
  heartbeatSeconds: 30,
  expireInSeconds: 120,
  retryLimit: 12,
  retryDelaySeconds: 60,
  concurrency: 2,
  run: async ({ deliveryId }) => {
    const delivery = await Delivery.findByPk(deliveryId)
    if (!delivery || delivery.sentAt) return
    if (!env.SMTP_URL) return
    await sendBySmtp({ ...delivery.get(), recipient: openRecipient(delivery.recipient) })
    // What was sent is not kept: a mail may carry a code.
    await delivery.update({ sentAt: new Date(), subject: '', text: '', html: '' })
  },
}
