import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { Forbidden, SignInNeeded } from '#server/errors.ts'
import { persons } from '#server/accounts/permissions.ts'
import type { Person } from '#server/accounts/permissions.ts'
import { people } from './people.ts'
import { ministryVerbs, verbs } from './verbs.ts'
import type { Row } from './verbs.ts'
import { createWorld } from './world.ts'

async function isRefused(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => false,
    // Any other error means that the verb took the actor and tripped over something else.
    (error: unknown) => error instanceof Forbidden || error instanceof SignInNeeded,
  )
}

const cases = [
  ...Object.entries(verbs),
  ...Object.entries(ministryVerbs).map(([name, row]) => [`${name} (ministry)`, row] as const),
]

/** Who was let through. Those who should not be ask first, of a world that nobody has changed. Those
 * who may ask after each other: whom that puts into another's way asks again, of a world of their own. */
async function whoMay({ call, allowed }: Row): Promise<Person[]> {
  const world = await createWorld()
  const isLetIn = async (person: Person, of = world) =>
    !(await isRefused(call(await people[person](of), of)))
  const letIn = new Set<Person>()
  for (const person of persons.filter((one) => !allowed.includes(one)))
    if (await isLetIn(person)) letIn.add(person)
  for (const person of persons.filter((one) => allowed.includes(one)))
    if ((await isLetIn(person)) || (await isLetIn(person, await createWorld()))) letIn.add(person)
  return persons.filter((person) => letIn.has(person))
}

test.each(cases)('%s: exactly those may who should', async (_name, row) => {
  expect(await whoMay(row)).toEqual(persons.filter((person) => row.allowed.includes(person)))
})

test('every verb has its row', async () => {
  const rooms = ['accounts', 'audits', 'consultations', 'marks', 'notices', 'opendata']
  const found = await Promise.all(rooms.map(verbsOf))
  expect(Object.keys(verbs).sort()).toEqual(found.flat().sort())
})

/** A verb is an exported function whose first parameter is the actor. What a room's verbs share to
 * authorize themselves is no verb. */
const shared = new Set([
  'add-event.ts',
  'authorize.ts',
  'carry-out.ts',
  'find-consultation.ts',
  'find-or-refuse.ts',
  'grant-mark.ts',
  'reader.ts',
  'own-comment.ts',
  'policy.ts',
  'require-fresh.ts',
  'writable.ts',
])

async function verbsOf(room: string): Promise<string[]> {
  const folder = join('server', room)
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !shared.has(basename(name)),
  )
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return sources.flatMap((source) =>
    [...source.matchAll(/export (?:async )?function (\w+)\(\s*_?actor: /g)].map(
      ([, name]) => `${room}/${name}`,
    ),
  )
}
