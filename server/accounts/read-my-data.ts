import type { Account } from '#models/index.ts'
import { Consent } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { consentTexts } from './consent-texts.ts'
import type { ConsentKind } from './consent-texts.ts'
import { emailOf } from './email.ts'
import { dataKinds, kindsOfData } from './kinds-of-data.ts'
import type { DataKind } from './kinds-of-data.ts'
import { findOwnAccount } from './my-account.ts'
import { personOf } from './person.ts'
import type { PersonFacts } from './person.ts'
import { countAbout } from './rows-about.ts'
import type { CountAbout } from './rows-about.ts'

type Text = Record<'zh-TW' | 'en', string>

export interface MyFacts extends PersonFacts {
  email: string
  locale: 'zh-TW' | 'en'
  since: string
}

export interface ConsentView {
  id: string
  kind: string
  name: Text
  version: string
  givenAt: string
  withdrawnAt: string | null
}

export interface MyData {
  facts: MyFacts
  /** Each kind of which something is stored, with how much of it. */
  kinds: { kind: DataKind; name: Text; why: Text; until: Text; count: number }[]
  consents: ConsentView[]
}

/** What is stored about oneself, why, and until when.
 * @throws {SignInNeeded} */
export async function readMyData(actor: Actor): Promise<MyData> {
  return inTransaction(async (transaction) => {
    const account = await findOwnAccount(actor, transaction)
    const stored = await countAbout(account.id, transaction)
    const consents = await Consent.findAll({
      where: { accountId: account.id },
      order: [['id', 'DESC']],
      transaction,
    })
    return {
      facts: factsOf(account),
      kinds: dataKinds.flatMap((kind) => {
        const { name, why, until } = kindsOfData[kind]
        const count = countOf(stored, kindsOfData[kind].tables)
        return count > 0 ? [{ kind, name, why, until, count }] : []
      }),
      consents: consents.map(presentConsent),
    }
  })
}

export const factsOf = (account: Account): MyFacts => ({
  email: emailOf(account),
  ...personOf(account),
  locale: account.locale,
  since: account.createdAt.toISOString(),
})

const countOf = (stored: CountAbout[], tables: readonly string[]): number =>
  stored
    .filter(({ table }) => tables.includes(table))
    .reduce((total, { count }) => total + count, 0)

const presentConsent = ({ id, kind, version, createdAt, withdrawnAt }: Consent): ConsentView => ({
  id,
  kind,
  name: consentTexts[kind as ConsentKind].name,
  version,
  givenAt: createdAt.toISOString(),
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
})
