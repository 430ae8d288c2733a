import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DeadAddress, Delivery } from '#models/index.ts'
import { downloadMyData } from '#server/accounts/download-my-data.ts'
import { listDataUses } from '#server/accounts/list-data-uses.ts'
import { env } from '#server/env.ts'
import { deliverMail } from '#server/notices/deliver-mail.ts'
import { listDeadAddresses } from '#server/notices/list-dead-addresses.ts'
import { openRecipient } from '#server/notices/recipient.ts'
import { sendDelivery } from '#server/notices/send-delivery.ts'
import { sendMail } from '#server/notices/send-mail.ts'
import { inTransaction } from '#server/platform/database.ts'
import { closeMailTransport } from '#server/platform/mail/index.ts'
import { migrateQueue, startWorking } from '#server/platform/queue.ts'
import type { Job } from '#server/platform/queue.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { startMailServer } from '#test/factories/mail-server.ts'

type MailServer = Awaited<ReturnType<typeof startMailServer>>
let servers: MailServer[] = []

async function serve(...given: Parameters<typeof startMailServer>): Promise<MailServer> {
  const server = await startMailServer(...given)
  servers.push(server)
  Object.assign(env, { SMTP_URL: server.url, MAIL_REPLY_TO: 'service@ministry.example' })
  return server
}

afterEach(async () => {
  closeMailTransport()
  Object.assign(env, { SMTP_URL: undefined, MAIL_REPLY_TO: undefined })
  await Promise.all(servers.map((server) => server.stop()))
  servers = []
})

async function writeMail(recipient = 'somebody@people.example'): Promise<Delivery> {
  await inTransaction((transaction) =>
    sendMail('sign-in-code', recipient, 'zh-TW', { code: '12345678', minutes: '10' }, transaction),
  )
  return Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
}

test('a mail goes out in both forms, with its own message id, and is kept no longer', async () => {
  const server = await serve()
  const delivery = await writeMail()
  await sendDelivery(delivery.id)
  const [mail] = server.taken
  expect(mail?.to).toEqual(['somebody@people.example'])
  expect(mail?.messageId).toBe(`<${delivery.id}@localhost>`)
  expect(mail?.raw).toMatch(/^Content-Type: text\/plain/m)
  expect(mail?.raw).toMatch(/^Content-Type: text\/html/m)
  expect(mail?.raw).toMatch(/^Reply-To: service@ministry\.example/m)
  expect(mail?.raw).not.toMatch(/^List-Unsubscribe/m)
  await delivery.reload()
  expect(delivery).toMatchObject({ subject: '', text: '', html: '', claimedAt: null, tries: 1 })
  expect(delivery.sentAt).not.toBeNull()
})

test('the address of a mail stands nowhere in the table', async () => {
  const delivery = await writeMail()
  expect(JSON.stringify(delivery)).not.toContain('somebody@people.example')
  expect(openRecipient(delivery.recipient)).toBe('somebody@people.example')
})

test('the owner of an address sees that the service wrote to it, and why, once it was sent', async () => {
  await serve()
  const citizen = await createCitizen()
  const delivery = await writeMail(citizen.name!)
  expect((await listDataUses(citizen)).items).toEqual([])
  await sendDelivery(delivery.id)
  const { items } = await listDataUses(citizen)
  expect(items).toMatchObject([
    { office: { en: 'The service, by itself' }, purpose: { en: 'Sending you a code to sign in' } },
  ])
  const { body } = await downloadMyData(citizen, 'en')
  const json = strFromU8(unzipSync(body)['my-data.json']!)
  expect(json).toContain('"table": "delivery"')
})

test('a mail that waits shows its code to nobody, in the download neither', async () => {
  const citizen = await createCitizen()
  await writeMail(citizen.name!)
  const { body } = await downloadMyData(citizen, 'en')
  const json = strFromU8(unzipSync(body)['my-data.json']!)
  expect(json).toContain('"kind": "sign-in-code"')
  expect(json).not.toContain('12345678')
})

test('a job that is run again sends nothing again', async () => {
  const server = await serve()
  const { id } = await writeMail()
  await sendDelivery(id)
  await sendDelivery(id)
  expect(server.taken).toHaveLength(1)
})

test('of two workers at once, one sends', async () => {
  const server = await serve()
  const { id } = await writeMail()
  const tries = await Promise.allSettled([1, 2, 3, 4].map(() => sendDelivery(id)))
  expect(server.taken).toHaveLength(1)
  expect(tries.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
})

test('a worker that died before it noted the sending leaves the mail to another, same id', async () => {
  const server = await serve()
  const delivery = await writeMail()
  await delivery.update({ claimedAt: new Date() })
  await expect(sendDelivery(delivery.id)).rejects.toThrow('another worker')
  await delivery.update({ claimedAt: new Date(Date.now() - 121_000) })
  await sendDelivery(delivery.id)
  expect(server.taken.map(({ messageId }) => messageId)).toEqual([`<${delivery.id}@localhost>`])
})

describe('an address that the server refuses for ever', () => {
  const nobody = { toRecipient: () => ({ code: 550, text: '5.1.1 no such user here' }) }

  test('is given up, with the reason and none of the words', async () => {
    await serve(nobody)
    const delivery = await writeMail()
    await sendDelivery(delivery.id)
    await delivery.reload()
    expect(delivery).toMatchObject({
      sentAt: null,
      reason: 'address',
      reply: '550 5.1.1',
      text: '',
    })
    expect(delivery.failedAt).not.toBeNull()
  })

  test('is not tried again by later mails', async () => {
    const server = await serve(nobody)
    await sendDelivery((await writeMail()).id)
    const later = await writeMail()
    await sendDelivery(later.id)
    expect(server.asked).toHaveLength(1)
    expect(await later.reload()).toMatchObject({ reason: 'dead-address' })
    expect((await listDeadAddresses(await createOfficer())).items).toHaveLength(1)
  })

  test('is told from one that was only refused for this mail', async () => {
    await serve({ toRecipient: () => ({ code: 550, text: '5.7.1 policy' }) })
    const delivery = await writeMail()
    await sendDelivery(delivery.id)
    expect(await delivery.reload()).toMatchObject({ reason: 'refused', reply: '550 5.7.1' })
    expect(await DeadAddress.count()).toBe(0)
  })
})

test('a server that asks to wait is asked again', async () => {
  const patience = { left: 1 }
  const server = await serve({
    toRecipient: () => (patience.left-- > 0 ? { code: 451, text: '4.7.1 greylisted' } : null),
  })
  const delivery = await writeMail()
  await expect(sendDelivery(delivery.id)).rejects.toThrow('delayed 451 4.7.1')
  expect(await delivery.reload()).toMatchObject({
    claimedAt: null,
    reason: 'delayed',
    failedAt: null,
  })
  await sendDelivery(delivery.id)
  expect(server.taken).toHaveLength(1)
})

test('after three days nothing is tried any more', async () => {
  Object.assign(env, { SMTP_URL: 'smtp://127.0.0.1:1' })
  const delivery = await writeMail()
  await Delivery.update(
    { createdAt: new Date(Date.now() - 73 * 3_600_000) },
    { where: { id: delivery.id } },
  )
  await sendDelivery(delivery.id)
  expect(await delivery.reload()).toMatchObject({ reason: 'too-late', text: '' })
})

test('without any way out, and without an outbox, mails wait', async () => {
  Object.assign(env, { EMBEDDED_DATABASE: false })
  closeMailTransport()
  const delivery = await writeMail()
  await expect(sendDelivery(delivery.id)).rejects.toThrow('unreachable')
  expect((await delivery.reload()).text).toContain('12345678')
  Object.assign(env, { EMBEDDED_DATABASE: true })
  closeMailTransport()
})

test('a mail server that is down loses nothing and, once back, gets each mail once', async () => {
  const first = await serve()
  await first.stop()
  servers = []
  const soon = { ...deliverMail, retryDelaySeconds: 1, retryDelayMaxSeconds: undefined }
  const jobs = [soon] as unknown as Job<never>[]
  await migrateQueue(jobs)
  const working = await startWorking(jobs)
  try {
    const ids: string[] = []
    for (let count = 0; count < 5; count += 1) {
      ids.push((await writeMail(`person${count}@people.example`)).id)
    }
    await vi.waitFor(async () => expect(await Delivery.min('tries')).toBeGreaterThanOrEqual(2), {
      timeout: 60_000,
      interval: 200,
    })
    expect(await Delivery.count({ where: { reason: 'unreachable', sentAt: null } })).toBe(5)
    const back = await serve({}, first.port)
    await vi.waitFor(
      async () => expect(await Delivery.count({ where: { sentAt: null } })).toBe(0),
      { timeout: 60_000, interval: 200 },
    )
    const sent = back.taken.map(({ messageId }) => messageId)
    expect(sent.sort()).toEqual(ids.map((id) => `<${id}@localhost>`).sort())
  } finally {
    await working.stop()
    await migrateQueue([deliverMail] as unknown as Job<never>[])
  }
})

test('the breaks between tries are long enough for an hour, and for three days', () => {
  const { retryDelaySeconds, retryDelayMaxSeconds = 0, retryLimit } = deliverMail
  // The shortest that the queue makes of them: half of each doubled delay.
  const breaks = Array.from({ length: retryLimit }, (_, count) =>
    Math.min(retryDelayMaxSeconds, (retryDelaySeconds * 2 ** Math.min(16, count)) / 2),
  )
  const total = breaks.reduce((sum, seconds) => sum + seconds, 0)
  expect(total).toBeGreaterThan(3 * 24 * 3600)
})
