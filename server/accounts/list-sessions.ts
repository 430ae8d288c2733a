import { Op } from 'sequelize'
import { Session } from '#models/index.ts'
import type { Strength } from '#models/index.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { mayLookAfterOneself } from './policy.ts'
import { isOver } from './session-limits.ts'

export interface SessionView {
  id: string
  /** Empty where it is unknown. */
  device: string
  strength: Strength
  openedAt: string
  lastUsedAt: string
  /** The one that asks. */
  isThis: boolean
}

/** Where the actor is signed in now, the last used first. */
export async function listSessions(actor: Actor): Promise<SessionView[]> {
  authorize(actor, mayLookAfterOneself, undefined)
  const now = new Date()
  const sessions = await Session.findAll({
    where: { accountId: actor.accountId, expiresAt: { [Op.gt]: now } },
    order: [['lastUsedAt', 'DESC']],
  })
  const roles = [...actor.roles].filter((role) => role !== 'visitor' && role !== 'citizen')
  if (actor.lacksSecondFactor) roles.push('officer')
  return sessions
    .filter((session) => !isOver(session, roles, now))
    .map((session) => ({
      id: session.id,
      device: session.device,
      strength: session.strength,
      openedAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      isThis: session.id === actor.sessionId,
    }))
}
