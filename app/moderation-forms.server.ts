import { z } from 'zod'
import type { SignedIn } from '#server/accounts/actor.ts'
import { decideOnContribution } from '#server/consultations/moderation/decide-contribution.ts'
import {
  lockConversation,
  unlockConversation,
} from '#server/consultations/moderation/lock-conversation.ts'
import { endPause, pauseAuthor } from '#server/consultations/moderation/pause-author.ts'
import { Invalid } from '#server/errors.ts'

/** What the forms of a moderator send. Rules and words are judged by the verbs. */
export const ModerationForm = z.object({
  intent: z.string().default(''),
  caseId: z.string().default(''),
  action: z.string().default(''),
  days: z.coerce.number().catch(0),
  rule: z.string().default(''),
  words: z.string().default(''),
})

export const moderationDones = [
  'hide',
  'keep',
  'approve',
  'refuse',
  'restore',
  'lock',
  'unlock',
  'pause',
  'unpause',
] as const
export type ModerationDone = (typeof moderationDones)[number]

interface About {
  code: string
  kind: string
  id: string
}

/** Does what a form of a moderator asks for.
 * @returns what was done
 * @throws {Invalid | Conflict | NotFound} as the verbs */
export async function moderate(
  actor: SignedIn,
  { code, kind, id }: About,
  sent: z.output<typeof ModerationForm>,
): Promise<ModerationDone> {
  const { intent, caseId, action, days, rule, words } = sent
  if (intent === 'lock') await lockConversation(actor, code, id, { rule, words })
  else if (intent === 'unlock') await unlockConversation(actor, code, id)
  else if (intent === 'pause') await pauseAuthor(actor, code, { kind, id, days, rule, words })
  else if (intent === 'unpause') await endPause(actor, code, { kind, id })
  else {
    const decision = { kind, id, caseId: caseId || null, action, rule, words }
    await decideOnContribution(actor, code, decision)
  }
  const done = moderationDones.find((known) => known === (intent === 'decide' ? action : intent))
  if (!done) throw new Invalid('action', 'moderation-action')
  return done
}
