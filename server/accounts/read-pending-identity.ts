import type { Actor } from './actor.ts'
import { configuredProviders } from './providers/configured.ts'
import type { ProviderView } from './providers/configured.ts'
import { findPending } from './providers/find-pending.ts'

/** At which provider somebody has signed in without an account of ours yet; whoever holds the token
 * may know.
 * @returns null when nothing waits (any more) */
export async function readPendingIdentity(
  _actor: Actor,
  token: string | null,
): Promise<ProviderView | null> {
  const pending = await findPending(token)
  return configuredProviders().find(({ id }) => id === pending?.providerId) ?? null
}
