import { expect, test } from 'vitest'
import { DeadAddress, Delivery, RecordEntry } from '#models/index.ts'
import { freeAddress } from '#server/notices/free-address.ts'
import { listDeliveries } from '#server/notices/list-deliveries.ts'
import { addressHash, masked } from '#server/notices/recipient.ts'
import { sendMail } from '#server/notices/send-mail.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createAdministrator, createOfficer } from '#test/factories/people.ts'

async function write(recipient = 'somebody@people.example', changes: Partial<Delivery> = {}) {
  const params = { code: '12345678', minutes: '10' }
  await inTransaction((transaction) =>
    sendMail('sign-in-code', recipient, 'en', params, transaction),
  )
  const delivery = await Delivery.findOne({ order: [['id', 'DESC']], rejectOnEmpty: true })
  return delivery.update(changes)
}

test('staff see how each mail fares, and not a word of it', async () => {
  await write()
  await write('other@people.example', { sentAt: new Date() })
  await write('lost@people.example', {
    failedAt: new Date(),
    reason: 'address',
    reply: '550 5.1.1',
  })
  const { items } = await listDeliveries(await createOfficer())
  expect(items.map(({ state, recipient, reason }) => [state, recipient, reason])).toEqual([
    ['failed', 'l…@people.example', 'address'],
    ['sent', 'o…@people.example', null],
    ['queued', 's…@people.example', null],
  ])
  expect(JSON.stringify(items)).not.toMatch(/12345678|somebody|other@|lost@|Sign-in/)
})

test.each(['queued', 'sent', 'failed'] as const)('mails are filtered: %s', async (state) => {
  await write()
  await write('other@people.example', { sentAt: new Date() })
  await write('lost@people.example', { failedAt: new Date(), reason: 'address' })
  const { items } = await listDeliveries(await createOfficer(), { state })
  expect(items.map((item) => item.state)).toEqual([state])
})

test('an administrator frees an address that was taken for dead, on the record', async () => {
  const administrator = await createAdministrator()
  const delivery = await write('Lost@people.example', { failedAt: new Date(), reason: 'address' })
  const hash = addressHash('lost@people.example')
  await DeadAddress.create({ addressHash: hash, reason: '550 5.1.1' })
  expect((await listDeliveries(administrator)).items[0]).toMatchObject({ isDead: true })
  await freeAddress(administrator, delivery.id)
  await freeAddress(administrator, delivery.id)
  expect((await listDeliveries(administrator)).items[0]).toMatchObject({ isDead: false })
  expect(await RecordEntry.count({ where: { verb: 'address.freed' } })).toBe(1)
})

test.each([
  ['somebody@people.example', 's…@people.example'],
  ['王小明@people.example', '王…@people.example'],
  ['@', '@…@'],
])('%s is shown as %s', (address, shown) => {
  expect(masked(address)).toBe(shown)
})
