import { expect, test } from 'vitest'
import { permissions, personNames, persons } from '#server/accounts/permissions.ts'
import { ministryVerbs, verbs } from './verbs.ts'

const allowed = new Map([
  ...Object.entries(verbs).map(([name, row]) => [name, row.allowed] as const),
  ...Object.entries(ministryVerbs).map(
    ([name, row]) => [`${name} (ministry)`, row.allowed] as const,
  ),
])

test.each(permissions.flatMap(({ verbs: names, who }) => names.map((name) => ({ name, who }))))(
  'the page tells the truth about $name',
  ({ name, who }) => {
    expect([...who].sort()).toEqual([...(allowed.get(name) ?? [])].sort())
  },
)

test('every verb that asks for a role stands on the page, once', () => {
  const told = permissions.flatMap(({ verbs: names }) => names)
  expect(told).toHaveLength(new Set(told).size)
  const forRoles = [...allowed].filter(([, who]) => !who.includes('citizen'))
  expect(forRoles.map(([name]) => name).filter((name) => !told.includes(name))).toEqual([])
})

test('nobody is left out of the words on the page', () => {
  const unnamed = permissions
    .filter(({ who }) => !who.includes('citizen'))
    .flatMap(({ who }) => who.filter((person) => !personNames[person]))
  expect(unnamed).toEqual([])
  expect(new Set(persons).size).toBe(persons.length)
})
