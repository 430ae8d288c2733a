import { DomainError } from '../../errors.ts'

/** Why signing in with a provider came to nothing; keys of the catalogue `identities`:
 * `declined` by the person there; `noAnswer`, worth another try; `rubbish`, an answer that cannot
 * be trusted or read; `clock`, a token of another time; `expired`, no attempt of this browser is
 * under way (any more); `elsewhere`, the identity belongs to another account. */
export const signInFailures = [
  'declined',
  'noAnswer',
  'rubbish',
  'clock',
  'expired',
  'elsewhere',
] as const
export type SignInFailure = (typeof signInFailures)[number]

/** Signing in with a provider came to nothing, and there are other ways in. */
export class SignInWithFailed extends DomainError {
  readonly reason: SignInFailure
  constructor(reason: SignInFailure) {
    super(reason)
    this.reason = reason
  }
}
