/** One of several processes that change things at once; run by `record-at-once.test.ts`. Says that it
 * is ready, waits for the word, then opens a review on every mark named, all at the same time. */
import { once } from 'node:events'
import { Account } from '#models/index.ts'
import { Actor } from '#server/accounts/actor.ts'
import { openReview } from '#server/marks/open-review.ts'
import { database } from '#server/platform/database.ts'

const [accountId = '', ...numbers] = process.argv.slice(2)
const officer = new Actor({
  accountId,
  name: null,
  roles: ['officer'],
  agencyIds: [],
  signedInAt: new Date(),
})
await Account.findByPk(accountId, { rejectOnEmpty: true })
process.send?.('ready')
await once(process, 'message')
const outcomes = await Promise.allSettled(
  numbers.map((number) => openReview(officer, number, '民眾反映首頁無法操作。')),
)
for (const outcome of outcomes) {
  if (outcome.status === 'rejected') process.stderr.write(`${outcome.reason}\n`)
}
await database.close()
process.disconnect()
process.exitCode = outcomes.every(({ status }) => status === 'fulfilled') ? 0 : 1
