import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { Account, Passkey } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { guardFactors, holdFactors } from './factors.ts'
import { rotateSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { passkeyName } from './passkey-name.ts'
import { mayLookAfterOneself } from './policy.ts'
import { renewSessionsOf } from './renew-session.ts'
import { keepChallenge, origin, rpId, rpName, spendChallenge } from './webauthn.ts'

/** What a device needs to know to make a passkey for the actor.
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function beginPasskey(actor: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  authorize(actor, mayLookAfterOneself, undefined)
  await guardFactors(actor)
  const { accountId } = actor
  const account = await Account.findByPk(accountId, { rejectOnEmpty: true })
  const known = await Passkey.findAll({ where: { accountId } })
  const options = await generateRegistrationOptions({
    rpName,
    rpID: rpId,
    userName: emailOf(account),
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(options.challenge, { purpose: 'register', accountId })
  return options
}

/** Keeps the passkey that a device has made. It was unlocked for it, so that the session is strong
 * from now on.
 * @throws {Invalid} `passkey` with `passkey-refused`; `name`
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function addPasskey(
  actor: Actor,
  response: RegistrationResponseJSON,
  nameText: string,
): Promise<NewSession> {
  authorize(actor, mayLookAfterOneself, undefined)
  await guardFactors(actor)
  const { accountId } = actor
  const name = passkeyName(nameText)
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => spendChallenge(challenge, { purpose: 'register', accountId }),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) throw new Invalid('passkey', 'passkey-refused')
  const { credential } = verified.registrationInfo
  return inTransaction(async (transaction) => {
    await holdFactors(accountId, transaction)
    const [, isNew] = await Passkey.findOrCreate({
      where: { credentialId: credential.id },
      defaults: {
        accountId,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: credential.transports ?? [],
        name,
      },
      transaction,
    })
    if (!isNew) throw new Invalid('passkey', 'passkey-refused')
    await renewSessionsOf(accountId, transaction)
    await record(actor, 'passkey.added', 'account', accountId, transaction)
    return rotateSession(actor, 'passkey', transaction)
  })
}
