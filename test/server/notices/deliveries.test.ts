import { expect, test } from 'vitest'
import { DeadAddress, Delivery, RecordEntry } from '#models/index.ts'
import { freeAddress } from '#server/notices/free-address.ts'
import { listDeadAddresses } from '#server/notices/list-dead-addresses.ts'
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

const bury = (address: string, deliveryId: string) =>
  DeadAddress.create({ addressHash: addressHash(address), reason: '550 5.1.1', deliveryId })

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
  const { id } = await bury('lost@people.example', delivery.id)
  expect((await listDeliveries(administrator)).items[0]).toMatchObject({ isDead: true })
  await freeAddress(administrator, id)
  await freeAddress(administrator, id)
  expect((await listDeliveries(administrator)).items[0]).toMatchObject({ isDead: false })
  expect(await RecordEntry.count({ where: { verb: 'address.freed' } })).toBe(1)
})

test('staff see which addresses are dead, as long as the mail is kept by which it is known', async () => {
  const officer = await createOfficer()
  const delivery = await write('lost@people.example', { failedAt: new Date(), reason: 'address' })
  const { id } = await bury('lost@people.example', delivery.id)
  const [shown] = (await listDeadAddresses(officer)).items
  expect(shown).toMatchObject({ id, recipient: 'l…@people.example', reason: '550 5.1.1' })
  await delivery.destroy()
  const { items, mayFree } = await listDeadAddresses(officer)
  expect(items.map(({ recipient }) => recipient)).toEqual([null])
  expect(mayFree).toBe(false)
})

test('mails are filtered by their kind, and pages hold each once', async () => {
  const officer = await createOfficer()
  for (let count = 0; count < 51; count += 1) await write()
  await write('other@people.example', { kind: 'scan-finished' })
  const first = await listDeliveries(officer, { kind: 'sign-in-code' })
  const second = await listDeliveries(officer, { kind: 'sign-in-code', after: first.next })
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(51)
  expect(second.next).toBeNull()
  const others = await listDeliveries(officer, { kind: 'scan-finished' })
  expect(others.items.map(({ recipient }) => recipient)).toEqual(['o…@people.example'])
})

test.each([
  ['somebody@people.example', 's…@people.example'],
  ['王小明@people.example', '王…@people.example'],
  ['@', '@…@'],
])('%s is shown as %s', (address, shown) => {
  expect(masked(address)).toBe(shown)
})
