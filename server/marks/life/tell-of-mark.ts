import type { Transaction } from 'sequelize'
import { Membership } from '#models/index.ts'
import type { Mark, MarkEvent } from '#models/index.ts'
import { env } from '../../env.ts'
import type { NoticeKind } from '../../notices/notice-kinds.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { matterWords, stepWords } from './step-words.ts'
import type { Matter } from './step-words.ts'

type Told = Pick<Mark, 'number' | 'siteName' | 'agencyId' | 'siteId'>

/** The page of a mark. */
const pageOf = (number: string, part = '') =>
  new URL(`/marks/${number}${part}`, env.PUBLIC_URL).href

/** Tells those whom a step concerns: the agency of everything that others did, the officers of what
 * is theirs to decide. */
export async function tellOfStep(
  mark: Told,
  event: Pick<MarkEvent, 'kind' | 'dueOn' | 'byId' | 'cause'>,
  transaction: Transaction,
): Promise<void> {
  const { kind, dueOn } = event
  if (kind === 'notice-given' && dueOn) return tellDay('mark-failures', mark, dueOn, transaction)
  if (kind === 'notice-answered') return tellOfficers('answered', mark, transaction)
  if (kind === 'issued' || kind === 'notice-given') return
  await notifyMany(
    'mark-changed',
    await webmasters(mark.agencyId, transaction),
    ({ locale }) => ({
      mark: mark.number,
      site: mark.siteName,
      change: stepWords[kind][locale],
      url: pageOf(mark.number, '#history'),
    }),
    transaction,
  )
}

/** Tells the agency of a day that matters: the last to mend, or the last of the mark. */
export async function tellDay(
  kind: 'mark-failures' | 'mark-notice-due' | 'mark-renewal' | 'mark-expired',
  mark: Told,
  day: TaipeiDate,
  transaction: Transaction,
): Promise<void> {
  await notifyMany(
    kind satisfies NoticeKind,
    await webmasters(mark.agencyId, transaction),
    ({ locale }) => ({
      mark: mark.number,
      site: mark.siteName,
      day: dayInWords(day, locale),
      url: leadsTo(kind, mark),
    }),
    transaction,
  )
}

function leadsTo(kind: string, { number, siteId }: Told): string {
  if (kind === 'mark-renewal') return new URL(renewalPath(siteId, number), env.PUBLIC_URL).href
  return kind === 'mark-expired' ? pageOf(number) : pageOf(number, '#watch')
}

/** Where an agency applies for the mark that follows on one. */
export const renewalPath = (siteId: string, number: string): string =>
  `/applications/new?site=${siteId}&renews=${number}`

/** Tells all officers of a mark that waits for one of them. */
export async function tellOfficers(
  matter: Matter,
  mark: Told,
  transaction: Transaction,
): Promise<void> {
  const officers = await Membership.findAll({
    where: { role: 'officer' },
    attributes: ['accountId'],
    transaction,
  })
  await notifyMany(
    'mark-attention',
    accountsOf(officers),
    ({ locale }) => ({
      mark: mark.number,
      site: mark.siteName,
      matter: matterWords[matter][locale],
      url: pageOf(mark.number),
    }),
    transaction,
  )
}

async function webmasters(agencyId: string, transaction: Transaction): Promise<string[]> {
  const members = await Membership.findAll({
    where: { role: 'webmaster', agencyId },
    attributes: ['accountId'],
    transaction,
  })
  return accountsOf(members)
}

const accountsOf = (members: Pick<Membership, 'accountId'>[]): string[] => [
  ...new Set(members.map(({ accountId }) => accountId)),
]
