import * as client from 'openid-client'
import type { SignInAttempt } from '#models/index.ts'
import type { SignInProvider } from '../../sign-in-providers.ts'
import { discover } from './discover.ts'
import { SignInWithFailed } from './sign-in-with-failed.ts'

const clockToleranceSeconds = 60

/** Somebody, as a provider vouches for them. */
export interface VouchedIdentity {
  issuer: string
  subject: string
  /** A mail address that the provider says it has checked. */
  email: string | null
}

/** Exchanges the code in the address that a provider sent somebody back to.
 * @throws openid-client's errors (see `reasonOf`) */
export async function exchange(
  provider: SignInProvider,
  address: URL,
  attempt: Pick<SignInAttempt, 'state' | 'nonce' | 'codeVerifier'>,
): Promise<VouchedIdentity> {
  const configuration = await discover(provider)
  const tokens = await client.authorizationCodeGrant(configuration, address, {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.codeVerifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()!
  // The library looks at the end of a token's time, not at its beginning.
  if (claims.iat > Date.now() / 1000 + clockToleranceSeconds) throw new SignInWithFailed('clock')
  const said =
    claims.email === undefined ? await askForEmail(configuration, tokens, claims) : claims
  const isChecked = said.email_verified === true && typeof said.email === 'string'
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: isChecked ? (said.email as string) : null,
  }
}

// Most providers keep the address for those who ask again with the access token.
function askForEmail(
  configuration: client.Configuration,
  tokens: client.TokenEndpointResponse,
  claims: client.IDToken,
): Promise<{ email?: unknown; email_verified?: unknown }> | client.IDToken {
  if (!configuration.serverMetadata().userinfo_endpoint) return claims
  return client.fetchUserInfo(configuration, tokens.access_token, claims.sub)
}
