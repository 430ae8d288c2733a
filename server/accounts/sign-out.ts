import { Session } from '#models/index.ts'
import type { Actor } from './actor.ts'
import { hashToken } from './secrets.ts'

/** Ends the session that the token opened; whoever holds the token may. */
export async function signOut(_actor: Actor, token: string): Promise<void> {
  await Session.destroy({ where: { tokenHash: hashToken(token) } })
}
