import { z } from 'zod'
import { closeReview } from '#server/marks/close-review.ts'
import { answerForMark } from '#server/marks/life/answer-for-mark.ts'
import { confirmMended } from '#server/marks/life/confirm-mended.ts'
import { liftSuspension } from '#server/marks/life/lift-suspension.ts'
import { suspendMark } from '#server/marks/life/suspend-mark.ts'
import { openReview } from '#server/marks/open-review.ts'
import { publicTextMax } from '#server/marks/public-text.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'

const reason = z.string({ error: 'mark-reason' }).trim().max(publicTextMax)
const step = <Intent extends string>(intent: Intent) =>
  z.object({ intent: z.literal(intent), reason })

/** What the page of a mark lets an officer do to it, and its agency say of it. */
export const MarkChange = z.discriminatedUnion('intent', [
  step('met'),
  step('open'),
  step('close'),
  step('suspend'),
  step('lift'),
  z.object({
    intent: z.literal('revoke'),
    reason,
    confirm: z.literal('on', { error: 'mark-confirm' }),
  }),
  step('answer'),
])

const changes = {
  met: { change: confirmMended, done: 'notice-met' },
  open: { change: openReview, done: 'review-opened' },
  close: { change: closeReview, done: 'review-closed' },
  suspend: { change: suspendMark, done: 'suspended' },
  lift: { change: liftSuspension, done: 'suspension-lifted' },
  revoke: { change: revokeMark, done: 'revoked' },
  answer: { change: answerForMark, done: 'notice-answered' },
} as const

/** The verb that a form asks for, and the word for it once it is done. */
export const changeOf = (intent: keyof typeof changes) => changes[intent]
