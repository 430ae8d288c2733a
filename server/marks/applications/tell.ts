import type { Transaction } from 'sequelize'
import { Membership } from '#models/index.ts'
import type { Application } from '#models/index.ts'
import { env } from '../../env.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'

/** Notices of the way of an application. */
export type StepNotice =
  | 'application-submitted'
  | 'application-accepted'
  | 'application-machine-passed'
  | 'application-machine-failed'
  | 'application-corrected'
  | 'application-withdrawn'
  | 'application-lapsed'

/** Those that name a day. */
export type DayNotice = 'application-correction' | 'application-due' | 'application-overdue'

export type Party = 'agency' | 'officers'

type Told = Pick<Application, 'number' | 'siteName' | 'agencyId'>

/** Tells one side of an application of a step, in the transaction of the step. */
export async function tellStep(
  party: Party,
  kind: StepNotice,
  application: Told,
  transaction: Transaction,
): Promise<void> {
  const accounts = await accountsOf(party, application, transaction)
  await notifyMany(kind, accounts, () => paramsOf(application), transaction)
}

/** Tells one side of an application by which day something is or was to be done. */
export async function tellDay(
  party: Party,
  kind: DayNotice,
  application: Told,
  day: TaipeiDate,
  transaction: Transaction,
): Promise<void> {
  const accounts = await accountsOf(party, application, transaction)
  await notifyMany(
    kind,
    accounts,
    ({ locale }) => ({ ...paramsOf(application), day: dayInWords(day, locale) }),
    transaction,
  )
}

const paramsOf = ({ number, siteName }: Told) => ({
  site: siteName,
  number,
  url: new URL(`/applications/${number}`, env.PUBLIC_URL).href,
})

/** The agency's webmasters, or all officers: each of them may act. */
async function accountsOf(
  party: Party,
  { agencyId }: Told,
  transaction: Transaction,
): Promise<string[]> {
  const where =
    party === 'agency' ? { role: 'webmaster' as const, agencyId } : { role: 'officer' as const }
  const members = await Membership.findAll({ where, attributes: ['accountId'], transaction })
  return [...new Set(members.map(({ accountId }) => accountId))]
}
