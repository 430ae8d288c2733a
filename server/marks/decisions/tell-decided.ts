import type { Transaction } from 'sequelize'
import { Membership } from '#models/index.ts'
import type { Account, Decision } from '#models/index.ts'
import { env } from '../../env.ts'
import { dayInWords } from '../../notices/day-in-words.ts'
import { notifyMany } from '../../notices/notify-many.ts'
import type { WholeApplication } from '../applications/find-application.ts'

const url = (path: string) => new URL(path, env.PUBLIC_URL).href

/** Tells the agency's webmasters what was decided. */
export async function tellDecided(
  application: WholeApplication,
  { outcome, dueOn }: Decision,
  markNumber: string | null,
  transaction: Transaction,
): Promise<void> {
  const members = await Membership.findAll({
    attributes: ['accountId'],
    where: { agencyId: application.agencyId, role: 'webmaster' },
    transaction,
  })
  const told = members.map(({ accountId }) => accountId)
  const { number, siteName: site } = application
  const own = url(`/applications/${number}`)
  if (outcome === 'issue') {
    const params = { site, mark: markNumber!, url: url(`/marks/${markNumber}`) }
    await notifyMany('mark-issued', told, () => params, transaction)
  } else if (outcome === 'refuse') {
    const days = String(env.MARK_REAPPLY_DAYS)
    await notifyMany(
      'application-refused',
      told,
      () => ({ site, number, days, url: own }),
      transaction,
    )
  } else {
    const paramsFor = ({ locale }: Pick<Account, 'locale'>) => ({
      site,
      number,
      due: dayInWords(dueOn!, locale),
      url: own,
    })
    await notifyMany('correction-asked', told, paramsFor, transaction)
  }
}
