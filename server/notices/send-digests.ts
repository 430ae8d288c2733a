import { Op, QueryTypes } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Digest, Notice } from '#models/index.ts'
import { env } from '../env.ts'
import { database, inTransaction } from '../platform/database.ts'
import { lastDue } from './digest-time.ts'
import type { DigestWay } from './digest-time.ts'
import { holdNotices } from './hold-notices.ts'
import { presentNotice } from './present.ts'
import { sendChoice } from './send-choice.ts'

const ways: DigestWay[] = ['daily', 'weekly']

/** Sends everybody the digests that are due and not yet sent. Can be ended at any instruction and run
 * again: each person's digest is one transaction, and a row that can exist once says that it was
 * written. What is told after a digest was due waits for the next. */
export async function sendDigests(now: Date): Promise<void> {
  for (const way of ways) {
    const dueAt = lastDue(way, now)
    for (const accountId of await whoWaits(way, dueAt)) {
      await inTransaction((transaction) => sendDigest(accountId, way, dueAt, transaction))
    }
  }
}

async function whoWaits(way: DigestWay, dueAt: Date): Promise<string[]> {
  const rows = await database.query<{ accountId: string }>(
    `select distinct account_id as "accountId" from notice
     where way = $1 and created_at < $2 and digest_id is null
       and not exists (select 1 from digest where digest.account_id = notice.account_id
                       and digest.way = $1 and digest.due_at = $2)`,
    { bind: [way, dueAt], type: QueryTypes.SELECT },
  )
  return rows.map(({ accountId }) => accountId)
}

async function sendDigest(
  accountId: string,
  way: DigestWay,
  dueAt: Date,
  transaction: Transaction,
): Promise<void> {
  // Of two workers the second waits here until the first has committed, and then finds its digest.
  const account = await holdNotices(accountId, transaction)
  if (!account || (await Digest.count({ where: { accountId, way, dueAt }, transaction })) > 0)
    return
  const notices = await Notice.findAll({
    where: { accountId, way, digestId: null, createdAt: { [Op.lt]: dueAt } },
    order: [['id', 'ASC']],
    lock: true,
    transaction,
  })
  if (notices.length === 0) return
  const digest = await Digest.create({ accountId, way, dueAt }, { transaction })
  const ids = notices.map(({ id }) => id)
  await Notice.update({ digestId: digest.id }, { where: { id: ids }, transaction })
  const entries = notices.flatMap((notice) => presentNotice(notice, account.locale) ?? [])
  const url = new URL('/notices', env.PUBLIC_URL).href
  const deliveryId = await sendChoice(
    way === 'daily' ? 'daily-digest' : 'weekly-digest',
    account,
    { entries: entries.map((entry) => ({ text: entry.text, url: entry.url })), url },
    way,
    transaction,
  )
  await digest.update({ deliveryId }, { transaction })
}
