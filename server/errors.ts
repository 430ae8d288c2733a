/** Errors of the domain. `app/http.server.ts` turns each into an HTTP answer, there and nowhere else. */
export class DomainError extends Error {
  override get name(): string {
    return this.constructor.name
  }
}

/** The thing does not exist, or must not be known to exist. */
export class NotFound extends DomainError {}

/** Nobody is signed in, and the verb needs somebody. */
export class SignInNeeded extends DomainError {}

/** The actor may not do this. */
export class Forbidden extends DomainError {}

/** The actor may not do this before a second factor was shown or set up. */
export class SecondFactorNeeded extends Forbidden {}

/** What was asked contradicts what is. `code` is a key of the catalogue `errors`. */
export class Conflict extends DomainError {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** One field holds something that cannot be taken. `code` is a key of the catalogue `errors`. */
export class Invalid extends DomainError {
  readonly field: string
  readonly code: string
  readonly detail: string | null
  constructor(field: string, code: string, detail: string | null = null) {
    super(`${field}: ${code}`)
    this.field = field
    this.code = code
    this.detail = detail
  }
}

/** The actor may, but has signed in too long ago for something this grave. */
export class FreshSignInNeeded extends DomainError {}

/** Asked too often. `retryAfterSeconds` says when to come again. */
export class TooMany extends DomainError {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`retry after ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}
