/** Writes demonstration data into a new embedded database; run by main.ts, never on a database
 * that somebody named. */
import {
  Account,
  Agency,
  agencyRoles,
  Consultation,
  Membership,
  ministryRoles,
  SecondFactor,
  Site,
} from '#models/index.ts'
import { sealEmail } from './accounts/email.ts'
import { sealPerson } from './accounts/person.ts'
import { sealTotpSecret } from './accounts/factor-secret.ts'
import { newTotpSecret } from './accounts/totp.ts'
import { demonstrateConsultations } from './demonstration-consultations.ts'
import { demonstrationPeople } from './demonstration-people.ts'
import { env } from './env.ts'
import { database, inTransaction } from './platform/database.ts'
import { stopSending } from './platform/queue.ts'
import { writeSiteSearch } from './audits/site-search.ts'

if (!env.EMBEDDED_DATABASE) throw new Error('Demonstration data is for the embedded database only.')

const isOfAgency = (role: string) => agencyRoles.some((one) => one === role)

if ((await Agency.count()) === 0)
  await inTransaction(async (transaction) => {
    const [agency] = await Agency.bulkCreate(
      [
        { code: 'A00000000A', nameZh: '示範機關', nameEn: 'Demonstration Agency' },
        { code: 'A00000001B', nameZh: '示範市政府', nameEn: 'Demonstration City Government' },
      ],
      { transaction },
    )
    const accounts = await Account.bulkCreate(
      demonstrationPeople.map(({ email, name }) => ({
        ...sealEmail(email),
        ...sealPerson({ name }),
        locale: 'zh-TW' as const,
      })),
      { transaction },
    )
    await Membership.bulkCreate(
      demonstrationPeople.flatMap(({ role }, index) =>
        role === null
          ? []
          : [
              {
                accountId: accounts[index]!.id,
                role,
                agencyId: isOfAgency(role) ? agency!.id : null,
              },
            ],
      ),
      { transaction },
    )
    // This service is itself a web site that can be scanned: a first thing to try.
    const officer = accounts[demonstrationPeople.findIndex(({ role }) => role === 'officer')]!
    const origin = `http://127.0.0.1:${env.PORT}`
    const site = await Site.create(
      {
        agencyId: agency!.id,
        name: '坦途（本網站）',
        origin,
        pathPrefix: '/',
        startUrl: `${origin}/`,
        proofToken: crypto.randomUUID(),
        provedAt: new Date(),
        provedBy: 'vouch',
        vouchedById: officer.id,
      },
      { transaction },
    )
    await writeSiteSearch(site.id, transaction)
  })

if ((await Consultation.count()) === 0) {
  const { accountId } = await Membership.findOne({
    where: { role: 'officer' },
    order: ['id'],
    rejectOnEmpty: true,
  })
  const agency = await Agency.findOne({ order: ['code'], rejectOnEmpty: true })
  await demonstrateConsultations(accountId, agency.code)
}

// Staff need more than a mailed code; what their telephones would show stands in the outbox.
const staff = await Membership.findAll({ where: { role: [...ministryRoles] } })
await inTransaction((transaction) =>
  SecondFactor.bulkCreate(
    staff.map(({ accountId }) => ({ accountId, totpSecret: sealTotpSecret(newTotpSecret()) })),
    { ignoreDuplicates: true, transaction },
  ),
)
await stopSending()
await database.close()
