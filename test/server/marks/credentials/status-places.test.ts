import { expect, test } from 'vitest'
import { StatusPlace } from '#models/index.ts'
import { giveStatusPlaces, statusPlaceOf } from '#server/marks/credentials/status-places.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'

const give = (ids: string[], length?: number) =>
  inTransaction((transaction) => giveStatusPlaces(ids, transaction, length))

const lists = async () =>
  (await StatusPlace.findAll({ order: ['list', 'place'] })).map(({ list, place }) => [list, place])

const many = (count: number) => Promise.all(Array.from({ length: count }, () => createMark()))

test('a mark has its place when it is issued, and keeps it', async () => {
  const { number } = await createDecidable()
  await decideApplication(await createOfficer(), number, { outcome: 'issue', reason: '符合。' })
  const [{ markId, list, place }] = (await StatusPlace.findAll()) as [StatusPlace]
  expect(list).toBe(1)
  await give([markId])
  const again = await inTransaction((transaction) => statusPlaceOf(markId, transaction))
  expect(again).toMatchObject({ list, place })
})

test('a full list is followed by another, and no two marks share a place', async () => {
  const marks = await many(7)
  await give(
    marks.slice(0, 3).map(({ id }) => id),
    2,
  )
  await give(
    marks.slice(3).map(({ id }) => id),
    2,
  )
  const places = await lists()
  expect(places).toHaveLength(7)
  expect(places.map(String)).toEqual([...new Set(places.map(String))])
  expect(new Set(places.map(([list]) => list)).size).toBeGreaterThanOrEqual(4)
})

test('of those who give places at once nobody is refused, and none is given twice', async () => {
  const marks = await many(6)
  await Promise.all(marks.map(({ id }) => give([id], 8)))
  await Promise.all(marks.map(({ id }) => give([id], 8)))
  expect(new Set((await lists()).map(String)).size).toBe(6)
})

test('a mark that was issued without a place gets one when it is asked for', async () => {
  const { id } = await createMark()
  const asked = await Promise.all(
    [1, 2, 3].map(() => inTransaction((transaction) => statusPlaceOf(id, transaction))),
  )
  expect(new Set(asked.map(({ list, place }) => `${list}/${place}`)).size).toBe(1)
})
