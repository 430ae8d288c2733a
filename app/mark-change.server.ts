import { z } from 'zod'
import { closeReview } from '#server/marks/close-review.ts'
import { openReview } from '#server/marks/open-review.ts'
import { publicTextMax } from '#server/marks/public-text.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'

const reason = z.string({ error: 'mark-reason' }).trim().max(publicTextMax)

/** What the page of a mark lets an officer do to it. */
export const MarkChange = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('open'), reason }),
  z.object({ intent: z.literal('close'), reason }),
  z.object({
    intent: z.literal('revoke'),
    reason,
    confirm: z.literal('on', { error: 'mark-confirm' }),
  }),
])

const changes = {
  open: { change: openReview, done: 'review-opened' },
  close: { change: closeReview, done: 'review-closed' },
  revoke: { change: revokeMark, done: 'revoked' },
} as const

/** The verb that a form asks for, and the word for it once it is done. */
export const changeOf = (intent: keyof typeof changes) => changes[intent]
