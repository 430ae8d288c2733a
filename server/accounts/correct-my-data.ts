import type { Transaction } from 'sequelize'
import { Consent } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { record } from '../platform/record.ts'
import type { Actor } from './actor.ts'
import { consentTexts } from './consent-texts.ts'
import { lockOwnAccount } from './my-account.ts'
import { sealPerson } from './person.ts'
import type { PersonFacts } from './person.ts'

export interface Correction extends PersonFacts {
  locale: 'zh-TW' | 'en'
  /** The person ticked the consent to store what they tell about their disability. */
  agrees: boolean
}

/** Corrects what one tells about oneself.
 * @throws {SignInNeeded}
 * @throws {Invalid} `agrees` with `consent-needed`, where a disability is told without consent */
export async function correctMyData(actor: Actor, correction: Correction): Promise<void> {
  const { locale, agrees, ...facts } = correction
  await inTransaction(async (transaction) => {
    const account = await lockOwnAccount(actor, transaction)
    if (facts.disability) await ensureConsent(account.id, agrees, transaction)
    await account.update({ ...sealPerson(facts), locale }, { transaction })
    await record(actor, 'account.corrected', 'account', account.id, transaction)
  })
}

async function ensureConsent(
  accountId: string,
  agrees: boolean,
  transaction: Transaction,
): Promise<void> {
  const { version } = consentTexts.disability
  const where = { accountId, kind: 'disability', withdrawnAt: null }
  const given = await Consent.findOne({ where, transaction })
  if (given?.version === version) return
  if (!agrees) throw new Invalid('agrees', 'consent-needed')
  // Agreed to older words before: those end where the new ones begin.
  await given?.update({ withdrawnAt: new Date() }, { transaction })
  await Consent.create({ accountId, kind: 'disability', version }, { transaction })
}
