import { decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { MarkEvent, StatusPlace } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { NotFound } from '#server/errors.ts'
import { encodeList, readStatusList } from '#server/marks/credentials/read-status-list.ts'
import { giveStatusPlaces } from '#server/marks/credentials/status-places.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

interface Subject {
  encodedList: string
  statusPurpose: string
  ttl: number
}

/** A list as others read it. */
async function read(purpose: string, list = '1', now?: Date) {
  const jwt = await readStatusList(visitor, purpose, list, now)
  const subject = decodeJwt(jwt)['credentialSubject'] as Subject
  const { length, getStatus, ...decoded } = await decodeList(subject)
  return { jwt, subject, length, isSet: (place: number) => getStatus.call(decoded, place) }
}

async function placed(events: Parameters<typeof createMark>[0] = {}): Promise<[string, number]> {
  const mark = await createMark(events)
  await inTransaction((transaction) => giveStatusPlaces([mark.id], transaction))
  const { place } = await StatusPlace.findByPk(mark.id, { rejectOnEmpty: true })
  return [mark.number, place]
}

test('a list has 131,072 entries, lives for minutes, and says one thing of each mark', async () => {
  const places = [
    await placed(),
    await placed({ events: ['review-opened'] }),
    await placed({ events: ['suspended'] }),
    await placed({ events: ['suspended', 'suspension-lifted'] }),
    await placed({ events: ['suspended', 'revoked'] }),
  ].map(([, place]) => place)
  const revocation = await read('revocation')
  expect(revocation.length).toBe(131_072)
  expect(revocation.subject).toMatchObject({ statusPurpose: 'revocation', ttl: 300_000 })
  expect(places.map(revocation.isSet)).toEqual([false, false, false, false, true])
  const suspension = await read('suspension')
  expect(places.map(suspension.isSet)).toEqual([false, false, true, false, false])
})

test('every place is told apart from its neighbours by the library of others', async () => {
  const places = [0, 1, 7, 8, 9, 65_535, 131_071]
  const list = await decodeList({ encodedList: await encodeList(places) })
  const around = places.flatMap((place) => [place - 1, place, place + 1])
  for (const place of around.filter((one) => one >= 0 && one < 131_072)) {
    expect(list.getStatus(place)).toBe(places.includes(place))
  }
})

test('what was made is given out again, until something happens to a mark or a minute is over', async () => {
  const [number, place] = await placed()
  const first = await read('revocation')
  expect((await read('revocation')).jwt).toBe(first.jwt)
  const later = new Date(Date.now() + 61_000)
  expect((await read('revocation', '1', later)).jwt).not.toBe(first.jwt)
  await revokeMark(await createOfficer(), number, '逾期未改善。')
  expect(await MarkEvent.count()).toBe(2)
  expect((await read('revocation')).isSet(place)).toBe(true)
})

test.each([
  ['revocation', '2'],
  ['revocation', '0'],
  ['revocation', '01'],
  ['revocation', '1e9'],
  ['refresh', '1'],
  ['constructor', '1'],
])('there is no list %s/%s', async (purpose, list) => {
  await expect(readStatusList(visitor, purpose, list)).rejects.toThrow(NotFound)
})
