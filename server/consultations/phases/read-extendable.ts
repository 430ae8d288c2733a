import { ConsultationExtension } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { findConsultation } from '../find-consultation.ts'
import { authorizeToRun } from '../prepare/hold-to-run.ts'
import { extendableOf } from './extension.ts'
import type { Extendable } from './extension.ts'

export interface ExtendableView {
  /** What can be put off now; null where nothing can. */
  extendable: Extendable | null
  /** Why nothing can be put off, as a code of the catalogue `errors`. */
  refusal: string | null
}

/** Which date of a consultation an officer can put off now.
 * @throws {SignInNeeded} @throws {Forbidden} @throws {NotFound} */
export async function readExtendable(
  actor: Actor,
  code: string,
  now: Date = new Date(),
): Promise<ExtendableView> {
  authorizeToRun(actor)
  const consultation = await findConsultation(actor, code)
  const extensions = await ConsultationExtension.findAll({
    where: { consultationId: consultation.id },
  })
  const extendable = extendableOf(consultation, extensions, now)
  return typeof extendable === 'string'
    ? { extendable: null, refusal: extendable }
    : { extendable, refusal: null }
}
