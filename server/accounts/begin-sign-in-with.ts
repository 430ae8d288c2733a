import * as client from 'openid-client'
import { Op } from 'sequelize'
import { PendingIdentity, SignInAttempt } from '#models/index.ts'
import { networkOf } from '../platform/network.ts'
import { limit } from '../platform/rate-limit.ts'
import type { Actor } from './actor.ts'
import { backAddress, providerOf } from './providers/configured.ts'
import { discover } from './providers/discover.ts'
import { failSignInWith } from './providers/reason-of.ts'
import { hashToken, newToken } from './secrets.ts'

const attemptMinutes = 15

export interface BegunSignIn {
  /** Where the browser has to go. */
  address: string
  /** Goes into a cookie: only the browser that began can finish. */
  token: string
  expiresAt: Date
}

/** Sends somebody to a provider to sign in there: code flow with PKCE, state and nonce. Anybody may.
 * @param returnTo  path of ours, where the sign-in leads to
 * @param from  network address of who asks
 * @throws {NotFound} no such provider
 * @throws {TooMany}
 * @throws {SignInWithFailed} the provider cannot be asked */
export async function beginSignInWith(
  _actor: Actor,
  providerId: string,
  returnTo: string,
  from: string | null = null,
): Promise<BegunSignIn> {
  const provider = providerOf(providerId)
  if (from !== null) await limit('sign-ins-per-network', networkOf(from))
  const configuration = await discover(provider).catch((error: unknown) =>
    failSignInWith(providerId, error),
  )
  await forgetExpired()
  const [token, state, nonce] = [newToken(), client.randomState(), client.randomNonce()]
  const codeVerifier = client.randomPKCECodeVerifier()
  const expiresAt = new Date(Date.now() + attemptMinutes * 60_000)
  await SignInAttempt.create({
    tokenHash: hashToken(token),
    providerId,
    state,
    nonce,
    codeVerifier,
    returnTo,
    expiresAt,
  })
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: backAddress(provider).href,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, token, expiresAt }
}

async function forgetExpired(): Promise<void> {
  const where = { expiresAt: { [Op.lt]: new Date() } }
  await SignInAttempt.destroy({ where })
  await PendingIdentity.destroy({ where })
}
