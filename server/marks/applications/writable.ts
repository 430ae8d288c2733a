import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { mayApply } from '../policy.ts'
import type { ApplicationState } from './application-state.ts'

/** Whether the agency can write in its application: until it is handed in, and again where it was
 * asked to correct it. */
export const isWritable = (state: ApplicationState): boolean =>
  state === 'draft' || state === 'correction'

/** @throws {Forbidden | SignInNeeded}
 * @throws {Conflict} `application-handed-in` */
export function authorizeWriting(
  actor: Actor,
  application: { agencyId: string },
  state: ApplicationState,
): asserts actor is SignedIn {
  authorize(actor, mayApply, application)
  if (!isWritable(state)) throw new Conflict('application-handed-in')
}
