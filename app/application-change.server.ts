import { z } from 'zod'
import { acceptDocuments } from '#server/marks/applications/accept-documents.ts'
import { askForCorrection } from '#server/marks/applications/ask-for-correction.ts'
import { repeatMachineTest } from '#server/marks/applications/repeat-machine-test.ts'
import { submitApplication } from '#server/marks/applications/submit-application.ts'
import { withdrawApplication } from '#server/marks/applications/withdraw-application.ts'
import { publicTextMax } from '#server/marks/public-text.ts'

const reason = z.string({ error: 'mark-reason' }).trim().max(publicTextMax)

/** What the page of an application lets its readers do with it. */
export const ApplicationChange = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('submit') }),
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('repeat') }),
  z.object({ intent: z.literal('ask'), reason }),
  z.object({
    intent: z.literal('withdraw'),
    reason,
    confirm: z.literal('on', { error: 'withdraw-confirm' }),
  }),
])

type Change = (...[actor, number, reason]: Parameters<typeof withdrawApplication>) => Promise<void>

const changes: Record<
  z.infer<typeof ApplicationChange>['intent'],
  { change: Change; done: 'submitted' | 'accepted' | 'asked' | 'repeated' | 'withdrawn' }
> = {
  submit: { change: (actor, number) => submitApplication(actor, number), done: 'submitted' },
  accept: { change: (actor, number) => acceptDocuments(actor, number), done: 'accepted' },
  ask: { change: askForCorrection, done: 'asked' },
  repeat: { change: (actor, number) => repeatMachineTest(actor, number), done: 'repeated' },
  withdraw: { change: withdrawApplication, done: 'withdrawn' },
}

/** The verb that a form asks for, and the word for it once it is done. */
export const applicationChangeOf = (intent: keyof typeof changes) => changes[intent]
