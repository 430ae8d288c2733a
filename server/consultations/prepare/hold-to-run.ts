import type { Transaction } from 'sequelize'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { holdConsultation } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { mayRunConsultations } from '../policy.ts'

/** @throws {SignInNeeded} @throws {Forbidden} */
export function authorizeToRun(asker: Actor): asserts asker is SignedIn {
  authorize(asker, mayRunConsultations, undefined)
}

/** A consultation that has not been announced, so that all of it can still be changed.
 * @throws {NotFound}
 * @throws {Conflict} `consultation-announced` */
export async function holdUnannounced(
  asker: Actor,
  code: string,
  transaction: Transaction,
): Promise<Consultation> {
  const consultation = await holdConsultation(asker, code, transaction)
  if (consultation.announcedAt) throw new Conflict('consultation-announced')
  return consultation
}

/** A consultation that nobody has taken part in yet, since it has not opened.
 * @throws {NotFound}
 * @throws {Conflict} `consultation-opened` */
export async function holdUnopened(
  asker: Actor,
  code: string,
  transaction: Transaction,
  now: Date,
): Promise<Consultation> {
  const consultation = await holdConsultation(asker, code, transaction)
  if (phaseOf(consultation, now) !== 'prepared') throw new Conflict('consultation-opened')
  return consultation
}
