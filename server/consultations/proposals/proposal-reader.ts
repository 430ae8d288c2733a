import { Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { phaseOf } from '../phase.ts'
import { mayModerate, mayTakePart } from '../policy.ts'

/** Who reads the proposals of one consultation. */
export interface ProposalReader {
  /** Null before the first thing that they do there. */
  participantId: string | null
  /** Signed in, and the consultation is open for proposals. */
  takesPart: boolean
  moderates: boolean
}

export async function readerOf(
  consultation: Consultation,
  actor: Actor,
  now: Date,
): Promise<ProposalReader> {
  const participant = actor.accountId
    ? await Participant.findOne({
        where: { consultationId: consultation.id, accountId: actor.accountId },
      })
    : null
  const isOpen = phaseOf(consultation, now) === 'open' && consultation.forms.includes('proposals')
  return {
    participantId: participant?.id ?? null,
    takesPart: mayTakePart(actor) && isOpen,
    moderates: mayModerate(actor),
  }
}
