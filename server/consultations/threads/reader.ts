import { Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { phaseOf } from '../phase.ts'
import { mayModerate, mayTakePart } from '../policy.ts'

/** The offices in whose name people of the ministry can speak. */
export const speakingOffices = ['officer', 'moderator'] as const
export type SpeakingOffice = (typeof speakingOffices)[number]

/** Who reads the comments of one consultation. */
export interface Reader {
  /** Null before the first thing that they do there. */
  participantId: string | null
  pseudonym: string | null
  /** Can write and support now: signed in, and the consultation is open. */
  mayWrite: boolean
  moderates: boolean
  /** In whose name they can speak. */
  offices: string[]
}

export async function findReader(
  actor: Actor,
  consultation: Consultation,
  now: Date,
): Promise<Reader> {
  const participant = actor.accountId
    ? await Participant.findOne({
        where: { consultationId: consultation.id, accountId: actor.accountId },
      })
    : null
  return {
    participantId: participant?.id ?? null,
    pseudonym: participant?.pseudonym ?? null,
    mayWrite: mayTakePart(actor) && phaseOf(consultation, now) === 'open',
    moderates: mayModerate(actor),
    offices: speakingOffices.filter((office) => actor.is(office)),
  }
}
