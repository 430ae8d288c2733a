import { AuthorizationResponseError } from 'openid-client'
import { log } from '../../log.ts'
import { SignInWithFailed } from './sign-in-with-failed.ts'
import type { SignInFailure } from './sign-in-with-failed.ts'

const declined = new Set(['access_denied', 'login_required', 'consent_required'])

/** What a person is told of an error on the way to a provider and back. Our own errors stay as they
 * are; what exactly a provider said goes into the log, without tokens.
 * @throws {SignInWithFailed} always */
export function failSignInWith(providerId: string, error: unknown): never {
  if (error instanceof SignInWithFailed) throw error
  const reason = reasonOf(error)
  const { name, message } = error instanceof Error ? error : { name: 'unknown', message: '' }
  log.warn({ provider: providerId, reason, code: codeOf(error), name, message }, 'sign-in with')
  throw new SignInWithFailed(reason)
}

function reasonOf(error: unknown): SignInFailure {
  if (error instanceof AuthorizationResponseError) {
    return declined.has(error.error) ? 'declined' : 'rubbish'
  }
  const code = codeOf(error)
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'clock'
  if (code === 'OAUTH_TIMEOUT') return 'noAnswer'
  // What fetch throws when there is nobody.
  return error instanceof TypeError && code === undefined ? 'noAnswer' : 'rubbish'
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}
