import { expect, test } from 'vitest'
import { Agency } from '#models/index.ts'
import { database, inTransaction } from '#server/platform/database.ts'
import { createAgency } from '#test/factories/agency.ts'

test('no agency stands above itself, at any distance', async () => {
  const top = await createAgency()
  const middle = await createAgency({ parentId: top.id })
  const bottom = await createAgency({ parentId: middle.id })
  await expect(top.update({ parentId: bottom.id })).rejects.toThrow(/stands above itself/)
  await expect(top.update({ parentId: top.id })).rejects.toThrow(/violates/)
})

test('a tree can be turned round in one transaction', async () => {
  const top = await createAgency()
  const bottom = await createAgency({ parentId: top.id })
  await inTransaction(async (transaction) => {
    await top.update({ parentId: bottom.id }, { transaction })
    await bottom.update({ parentId: null }, { transaction })
  })
  expect((await top.reload()).parentId).toBe(bottom.id)
})

test('two halves of a circle that are closed at once do not both stand', async () => {
  const one = await createAgency()
  const other = await createAgency()
  const [first, second] = await Promise.all([database.transaction(), database.transaction()])
  await Agency.update({ parentId: other.id }, { where: { id: one.id }, transaction: first })
  await Agency.update({ parentId: one.id }, { where: { id: other.id }, transaction: second })
  const outcomes = await Promise.allSettled([first.commit(), second.commit()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await Agency.count({ where: { parentId: null } })).toBe(1)
})
