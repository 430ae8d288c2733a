import { describe, expect, test } from 'vitest'
import { Delivery, Notice, RecordEntry } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { env } from '#server/env.ts'
import { Invalid, NotFound } from '#server/errors.ts'
import { countUnread } from '#server/notices/count-unread.ts'
import { listNotices } from '#server/notices/list-notices.ts'
import { markAllRead, markRead } from '#server/notices/mark-read.ts'
import { notify } from '#server/notices/notify.ts'
import { sendDelivery } from '#server/notices/send-delivery.ts'
import { readNoticeWays, setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { readSubscription, unsubscribe } from '#server/notices/unsubscribe.ts'
import { inTransaction } from '#server/platform/database.ts'
import { closeMailTransport } from '#server/platform/mail/index.ts'
import { startMailServer } from '#test/factories/mail-server.ts'
import { createCitizen } from '#test/factories/people.ts'

const tell = (accountId: string, site = '示範網站') =>
  inTransaction((transaction) =>
    notify('scan-finished', accountId, { site, url: 'https://example.org/s' }, transaction),
  )

async function mailedToken(accountId: string): Promise<string> {
  await tell(accountId)
  const mail = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  return mail.unsubscribeUrl!.split('/').at(-1)!
}

describe('the link of a mail', () => {
  test('ends its mails without a sign-in, and again without harm', async () => {
    const reader = await createCitizen()
    const token = await mailedToken(reader.accountId)
    expect(await readSubscription(visitor, token)).toMatchObject({ isEnded: false })
    await unsubscribe(visitor, token)
    await unsubscribe(visitor, token)
    expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'none' })
    expect(await readSubscription(visitor, token)).toMatchObject({ isEnded: true })
    expect(await RecordEntry.count({ where: { verb: 'notices.unsubscribed' } })).toBe(1)
    await tell(reader.accountId)
    expect([await Delivery.count(), await Notice.count()]).toEqual([1, 2])
  })

  test('ends nothing by being looked at', async () => {
    const reader = await createCitizen()
    await readSubscription(visitor, await mailedToken(reader.accountId))
    expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'now' })
  })

  test('is of no use for anybody else, nor for other mails', async () => {
    const [one, other] = [await createCitizen(), await createCitizen()]
    const token = await mailedToken(one.accountId)
    const [, kind, signature] = token.split('.')
    for (const forged of [
      `${other.accountId}.${kind}.${signature}`,
      `${one.accountId}.daily.${signature}`,
      `${one.accountId}.${kind}.`,
      `${one.accountId}.sign-in-code.${signature}`,
      'nonsense',
    ]) {
      await expect(unsubscribe(visitor, forged)).rejects.toBeInstanceOf(NotFound)
    }
  })

  test('stands in the headers that mail programs look for', async () => {
    const server = await startMailServer()
    Object.assign(env, { SMTP_URL: server.url })
    const token = await mailedToken((await createCitizen()).accountId)
    await sendDelivery((await Delivery.findOne({ rejectOnEmpty: true })).id)
    closeMailTransport()
    Object.assign(env, { SMTP_URL: undefined })
    await server.stop()
    const raw = server.taken[0]!.raw.replaceAll(/\r\n\s+/g, ' ')
    expect(raw).toContain(`List-Unsubscribe: <${env.PUBLIC_URL}/unsubscribe/${token}>`)
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })
})

describe('notices on the site', () => {
  test("are one's own, newest first, in the language of the page", async () => {
    const [reader, other] = [await createCitizen(), await createCitizen()]
    await tell(reader.accountId, 'One')
    await tell(reader.accountId, 'Two')
    await tell(other.accountId, 'Three')
    const { items } = await listNotices(reader, 'en')
    expect(items.map(({ text }) => text)).toEqual([
      'The scan of “Two” has finished',
      'The scan of “One” has finished',
    ])
  })

  test('come in pages', async () => {
    const reader = await createCitizen()
    for (let count = 0; count < 21; count += 1) await tell(reader.accountId, String(count))
    const first = await listNotices(reader, 'en')
    const second = await listNotices(reader, 'en', first.next)
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 1, null])
  })

  test("are marked as read one by one or all at once, and nobody else's", async () => {
    const [reader, other] = [await createCitizen(), await createCitizen()]
    for (const site of ['One', 'Two', 'Three']) await tell(reader.accountId, site)
    await tell(other.accountId)
    const [first] = (await listNotices(reader, 'en')).items
    await expect(markRead(other, first!.id)).rejects.toBeInstanceOf(NotFound)
    await markRead(reader, first!.id)
    expect(await countUnread(reader)).toBe(2)
    await markAllRead(reader)
    expect([await countUnread(reader), await countUnread(other)]).toEqual([0, 1])
  })
})

test('a way that does not exist is refused beside its field', async () => {
  const ways = { 'scan-finished': 'hourly' as 'daily' }
  const refused = setNoticeWays(await createCitizen(), ways)
  await expect(refused).rejects.toMatchObject({ field: 'scan-finished', code: 'choose' })
  await expect(refused).rejects.toBeInstanceOf(Invalid)
})
