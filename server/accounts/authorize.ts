import { Forbidden, SecondFactorNeeded, SignInNeeded } from '../errors.ts'
import type { Actor, SignedIn } from './actor.ts'

/** Who may: pure, and asks only for the fields of the subject that it needs. */
export type Rule<Subject = void> = (actor: Actor, subject: Subject) => boolean

/** @throws {SignInNeeded} nobody is signed in
 * @throws {SecondFactorNeeded} the rule says no, and might not with the roles that sleep
 * @throws {Forbidden} the rule says no */
export function authorize<Subject>(
  actor: Actor,
  rule: Rule<Subject>,
  subject: Subject,
): asserts actor is SignedIn {
  if (!actor.accountId) throw new SignInNeeded()
  if (!rule(actor, subject)) throw refusal(actor)
}

/** Why somebody who is signed in may not. */
export const refusal = (actor: Actor): Forbidden =>
  actor.lacksSecondFactor ? new SecondFactorNeeded() : new Forbidden()
