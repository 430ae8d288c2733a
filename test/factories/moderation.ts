import { ModerationCase, Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import { createParticipant } from './consultation.ts'

const dayMs = 24 * 3_600_000

/** Somebody is paused for a day, as a moderator who is no longer there has decided.
 * @returns the id of the case */
export async function createPauseCase(
  consultation: Consultation,
  person: SignedIn | null,
  overrides: Partial<Parameters<typeof ModerationCase.create>[0]> = {},
): Promise<string> {
  const known = person
    ? await Participant.findOne({
        where: { consultationId: consultation.id, accountId: person.accountId },
      })
    : null
  const { id } = known ?? (await createParticipant(consultation, person ?? undefined))
  await Participant.update({ pausedUntil: new Date(Date.now() + dayMs) }, { where: { id } })
  const decided = await ModerationCase.create({
    consultationId: consultation.id,
    subjectType: 'participant',
    subjectId: id,
    authorId: id,
    openedBy: 'moderator',
    action: 'pause',
    rule: 'insult',
    words: '一再人身攻擊。',
    decidedAt: new Date(),
    decidedRole: 'moderator',
    ...overrides,
  })
  return decided.id
}
