import type { Transaction } from 'sequelize'
import { Passkey, SecondFactor } from '#models/index.ts'
import { SecondFactorNeeded } from '../errors.ts'
import type { SignedIn } from './actor.ts'
import { requireFresh } from './require-fresh.ts'

/** What somebody has beside the mailed code; who else asks for it waits until the transaction ends. */
export async function holdFactors(
  accountId: string,
  transaction: Transaction,
): Promise<SecondFactor> {
  await SecondFactor.bulkCreate([{ accountId }], { ignoreDuplicates: true, transaction })
  return SecondFactor.findOne({
    where: { accountId },
    lock: transaction.LOCK.UPDATE,
    rejectOnEmpty: true,
    transaction,
  })
}

export interface Factors {
  hasTotp: boolean
  passkeys: number
}

export async function readFactors(accountId: string, transaction?: Transaction): Promise<Factors> {
  const options = { where: { accountId }, ...(transaction && { transaction }) }
  const kept = await SecondFactor.findOne(options)
  return { hasTotp: Boolean(kept?.totpSecret), passkeys: await Passkey.count(options) }
}

export const hasAny = ({ hasTotp, passkeys }: Factors): boolean => hasTotp || passkeys > 0

/** Asked before factors are added, replaced or removed: the sign-in is of late, and whoever has a
 * second factor has shown it. Else a mailbox alone could give itself one.
 * @throws {FreshSignInNeeded | SecondFactorNeeded} */
export async function guardFactors(person: SignedIn, transaction?: Transaction): Promise<void> {
  if (person.lacksSecondFactor && hasAny(await readFactors(person.accountId, transaction))) {
    throw new SecondFactorNeeded()
  }
  requireFresh(person)
}
