import { expect, test } from 'vitest'
import { visitor } from '#server/accounts/actor.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { readAgency } from '#server/accounts/read-agency.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createWebmaster } from '#test/factories/people.ts'

const names = { nameZh: '數位發展示範署', nameEn: "The Children's Agency of Examples, North" }

test.each([
  '數位發展示範署',
  '示範署',
  '展示',
  '署',
  'agency examples',
  'child',
  "children's",
  'NORTH',
  'a15020000x',
  '2.16.886.101.77',
  '數位 agency',
])('an agency is found by %s', async (search) => {
  await createAgency({ ...names, code: 'A15020000X', oid: '2.16.886.101.77' })
  await createAgency()
  const { items } = await listAgencies(visitor, { search })
  expect(items.map(({ code }) => code)).toEqual(['A15020000X'])
})

test.each(['數位示範', '、。', 'zzz'])('what is in no agency finds none: %s', async (search) => {
  await createAgency({ ...names })
  expect((await listAgencies(visitor, { search })).items).toEqual([])
})

test('an agency is found under its new name and no more under the old', async () => {
  const agency = await createAgency({ nameZh: '舊機關' })
  await agency.update({ nameZh: '新單位' })
  expect((await listAgencies(visitor, { search: '舊機關' })).items).toEqual([])
  expect((await listAgencies(visitor, { search: '新單位' })).items).toHaveLength(1)
})

test('an agency is shown with those above it, from the top down', async () => {
  const top = await createAgency()
  const middle = await createAgency({ parentId: top.id })
  const bottom = await createAgency({ parentId: middle.id, code: 'BOTTOM' })
  expect((await readAgency(visitor, 'BOTTOM')).above.map(({ id }) => id)).toEqual([
    top.id,
    middle.id,
  ])
  const { items } = await listAgencies(visitor, { parentId: middle.id })
  expect(items.map(({ id }) => id)).toEqual([bottom.id])
})

test('pages hold every agency once', async () => {
  for (let count = 0; count < 45; count += 1) await createAgency()
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await listAgencies(visitor, { after })
    seen.push(...page.items.map(({ code }) => code))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})

test('a webmaster is offered the agencies that the person acts for', async () => {
  const agency = await createAgency()
  await createAgency()
  const webmaster = await createWebmaster(agency.id)
  const { items } = await listAgencies(webmaster, { mine: true })
  expect(items.map(({ id }) => id)).toEqual([agency.id])
})
