import type { Transaction } from 'sequelize'
import { Participant } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'

/** Whether the participant is the actor. */
export async function isActor(
  { accountId }: Actor,
  participantId: string | null,
  transaction?: Transaction,
): Promise<boolean> {
  if (participantId === null || accountId === null) return false
  const found = await Participant.count({
    where: { id: participantId, accountId },
    ...(transaction ? { transaction } : {}),
  })
  return found > 0
}
