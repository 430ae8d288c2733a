import { FreshSignInNeeded } from '../errors.ts'
import type { SignedIn } from './actor.ts'

/** How long a sign-in is good for verbs that cannot be undone, milliseconds. */
export const freshMs = 15 * 60_000

/** Asks for a sign-in of late, where somebody else at an open desk would do harm: issuing,
 * suspending or revoking a mark, granting a role, reading who complained, deleting an account.
 * @throws {FreshSignInNeeded} */
export function requireFresh(actor: SignedIn): void {
  const since = actor.signedInAt?.getTime() ?? 0
  if (Date.now() - since > freshMs) throw new FreshSignInNeeded()
}
