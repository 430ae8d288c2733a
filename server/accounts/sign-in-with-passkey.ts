import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Transaction } from 'sequelize'
import { Passkey } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor, SignedIn } from './actor.ts'
import { limitSignIn } from './limit-sign-in.ts'
import { openSession, rotateSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { keepChallenge, origin, rpId, spendChallenge } from './webauthn.ts'

/** What a device is asked to sign, the same for everybody: which passkeys there are, the device
 * knows, and nobody else learns. Anybody may ask. */
export async function beginPasskeySignIn(
  _actor: Actor,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    userVerification: 'required',
  })
  await keepChallenge(options.challenge, { purpose: 'sign-in', accountId: null })
  return options
}

/** Signs in with a passkey; somebody signed in proves with one of their own that it is still they.
 * Anybody may try.
 * @param from  network address of who asks
 * @param device  see `describeDevice`
 * @throws {Invalid} `passkey` with `passkey-refused`, whatever the reason
 * @throws {TooMany} */
export async function signInWithPasskey(
  actor: Actor,
  response: AuthenticationResponseJSON,
  from: string | null = null,
  device = '',
): Promise<NewSession> {
  await limitSignIn(response.id, from)
  return inTransaction(async (transaction) => {
    const passkey = await Passkey.findOne({
      where: { credentialId: response.id },
      lock: transaction.LOCK.UPDATE,
      transaction,
    })
    const isTheirs = actor.accountId === null || passkey?.accountId === actor.accountId
    if (!passkey || !isTheirs) throw new Invalid('passkey', 'passkey-refused')
    await verify(passkey, response, transaction)
    if (actor.accountId) return rotateSession(actor as SignedIn, 'passkey', transaction)
    return openSession({ id: passkey.accountId }, transaction, { strength: 'passkey', device })
  })
}

/** The signature, our challenge, our address, the unlocked device, and a counter that has gone on. */
async function verify(
  passkey: Passkey,
  response: AuthenticationResponseJSON,
  transaction: Transaction,
): Promise<void> {
  const asked = { purpose: 'sign-in', accountId: null } as const
  const verified = await verifyAuthenticationResponse({
    response,
    // On a connection of its own: a challenge stays spent, whatever comes of the answer.
    expectedChallenge: (challenge) => spendChallenge(challenge, asked),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => null)
  if (!verified?.verified) throw new Invalid('passkey', 'passkey-refused')
  await passkey.update(
    { counter: verified.authenticationInfo.newCounter, lastUsedAt: new Date() },
    { transaction },
  )
}
