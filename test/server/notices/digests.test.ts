import { describe, expect, test } from 'vitest'
import { Account, Delivery, Digest, Notice } from '#models/index.ts'
import { lastDue } from '#server/notices/digest-time.ts'
import { notify } from '#server/notices/notify.ts'
import { sendDigests } from '#server/notices/send-digests.ts'
import { setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { database, inTransaction } from '#server/platform/database.ts'
import { createCitizen } from '#test/factories/people.ts'

const tell = (accountId: string, site: string) =>
  inTransaction((transaction) =>
    notify('scan-finished', accountId, { site, url: 'https://example.org/scans/1' }, transaction),
  )

async function createReader(way: 'now' | 'daily' | 'weekly' | 'none') {
  const reader = await createCitizen()
  await setNoticeWays(reader, { 'scan-finished': way })
  return reader
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)

describe('a notice', () => {
  test.each([
    ['now', 1],
    ['daily', 0],
    ['weekly', 0],
    ['none', 0],
  ] as const)('that is wanted %s stands on the site and writes %i mails', async (way, mails) => {
    const { accountId } = await createReader(way)
    await tell(accountId, 'One')
    expect(await Notice.count({ where: { accountId, way } })).toBe(1)
    expect(await Delivery.count()).toBe(mails)
  })

  test('goes at once to who has chosen nothing', async () => {
    await tell((await createCitizen()).accountId, 'One')
    expect(await Delivery.count()).toBe(1)
  })

  test('is not written when what it tells of did not happen', async () => {
    const { accountId } = await createCitizen()
    const params = { site: 'One', url: 'https://example.org/' }
    const broken = inTransaction(async (transaction) => {
      await notify('scan-finished', accountId, params, transaction)
      throw new Error('undone')
    })
    await expect(broken).rejects.toThrow('undone')
    expect([await Notice.count(), await Delivery.count()]).toEqual([0, 0])
  })
})

describe('a digest', () => {
  test('tells of everything since the last, in the language of the person', async () => {
    const { accountId } = await createReader('daily')
    await Account.update({ locale: 'en' }, { where: { id: accountId } })
    await tell(accountId, 'One')
    await tell(accountId, 'Two')
    await sendDigests(inDays(1))
    const mail = await Delivery.findOne({ rejectOnEmpty: true })
    expect(mail.text).toContain('The scan of “One” has finished')
    expect(mail.text).toContain('The scan of “Two” has finished')
    expect(mail.unsubscribeUrl).toContain('/unsubscribe/')

    await tell(accountId, 'Three')
    await sendDigests(inDays(2))
    const [second] = await Delivery.findAll({ order: [['id', 'DESC']], limit: 1 })
    expect(second?.text).toContain('Three')
    expect(second?.text).not.toContain('One')
  })

  test('is never empty', async () => {
    await createReader('daily')
    await sendDigests(inDays(1))
    expect([await Delivery.count(), await Digest.count()]).toEqual([0, 0])
  })

  test('does not tell of what came after it was due', async () => {
    const { accountId } = await createReader('daily')
    await tell(accountId, 'One')
    await sendDigests(lastDue('daily', new Date()))
    expect(await Delivery.count()).toBe(0)
  })

  test('is sent once, however often and by however many workers its job is run', async () => {
    const readers = await Promise.all([1, 2, 3].map(() => createReader('daily')))
    for (const { accountId } of readers) await tell(accountId, 'One')
    const tomorrow = inDays(1)
    await Promise.all([1, 2, 3, 4].map(() => sendDigests(tomorrow)))
    await sendDigests(tomorrow)
    expect([await Delivery.count(), await Digest.count()]).toEqual([3, 3])
  })

  test('comes to everybody once when the worker dies in the middle', async () => {
    const readers = await Promise.all([1, 2, 3].map(() => createReader('daily')))
    for (const { accountId } of readers) await tell(accountId, 'One')
    // The second digest breaks off after its mail was written: as if the connection had died there.
    await database.query(`
      create function die() returns trigger language plpgsql as $$ begin
        if (select count(*) from digest) = 2 then
          perform pg_terminate_backend(pg_backend_pid());
        end if;
        return new;
      end $$;
      create trigger die after insert on delivery for each row execute function die()`)
    const tomorrow = inDays(1)
    await expect(sendDigests(tomorrow)).rejects.toThrow(/terminat/i)
    expect([await Delivery.count(), await Digest.count()]).toEqual([1, 1])
    await database.query('drop trigger die on delivery; drop function die')
    await sendDigests(tomorrow)
    expect([await Delivery.count(), await Digest.count()]).toEqual([3, 3])
    expect(await Notice.count({ where: { digestId: null } })).toBe(0)
  })

  test('of the week comes on Monday', async () => {
    const { accountId } = await createReader('weekly')
    await tell(accountId, 'One')
    await sendDigests(new Date())
    expect(await Delivery.count()).toBe(0)
    await sendDigests(inDays(7))
    expect((await Delivery.findOne({ rejectOnEmpty: true })).kind).toBe('weekly-digest')
  })

  test('takes what waits along when somebody goes from days to weeks, and not when to none', async () => {
    const [changed, gone] = [await createReader('daily'), await createReader('daily')]
    await tell(changed.accountId, 'One')
    await tell(gone.accountId, 'Two')
    await setNoticeWays(changed, { 'scan-finished': 'weekly' })
    await setNoticeWays(gone, { 'scan-finished': 'none' })
    await sendDigests(inDays(7))
    const mails = await Delivery.findAll()
    expect(mails.map(({ kind }) => kind)).toEqual(['weekly-digest'])
  })
})

test.each([
  ['daily', '2026-11-24T00:00:00Z', '2026-11-24T00:00:00.000Z'],
  ['daily', '2026-11-23T23:59:59Z', '2026-11-23T00:00:00.000Z'],
  ['weekly', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00.000Z'],
  ['weekly', '2026-11-22T23:59:59Z', '2026-11-16T00:00:00.000Z'],
  ['weekly', '2026-11-29T12:00:00Z', '2026-11-23T00:00:00.000Z'],
] as const)('the %s digest at %s was due at %s, 08:00 in Taipei', (way, now, due) => {
  const at = lastDue(way, new Date(now))
  expect(at.toISOString()).toBe(due)
  const hour = { timeZone: 'Asia/Taipei', hour: 'numeric', hourCycle: 'h23' } as const
  expect(new Intl.DateTimeFormat('en', hour).format(at)).toBe('08')
})
