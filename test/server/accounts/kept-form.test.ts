import { expect, test } from 'vitest'
import { KeptForm, Session } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { endOtherSessions } from '#server/accounts/end-session.ts'
import { forgetKeptForm } from '#server/accounts/forget-kept-form.ts'
import { keepForm, keptBytesAtMost, keptMs } from '#server/accounts/keep-form.ts'
import type { FormFields } from '#server/accounts/keep-form.ts'
import { readKeptForm } from '#server/accounts/read-kept-form.ts'
import { CannotOpen } from '#server/platform/seal.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'

const fields: FormFields = [
  ['intent', 'revoke'],
  ['reason', '逾期未改善。'],
]
const ago = (ms: number) => new Date(Date.now() - ms)

test('who sent a form reads it again, until it was sent', async () => {
  const officer = await createOfficer()
  const id = (await keepForm(officer, fields))!
  expect(await readKeptForm(officer, id)).toEqual(fields)
  expect(await readKeptForm(officer, id)).toEqual(fields)
  await forgetKeptForm(officer, id)
  expect(await readKeptForm(officer, id)).toBeNull()
  expect(await KeptForm.count()).toBe(0)
})

test('nobody else reads it or deletes it', async () => {
  const officer = await createOfficer()
  const id = (await keepForm(officer, fields))!
  const other = await createOfficer()
  expect(await readKeptForm(other, id)).toBeNull()
  expect(await readKeptForm(visitor, id)).toBeNull()
  await forgetKeptForm(other, id)
  await forgetKeptForm(visitor, id)
  expect(await readKeptForm(officer, id)).toEqual(fields)
})

test('after half an hour it is gone', async () => {
  const officer = await createOfficer()
  const id = (await keepForm(officer, fields))!
  const kept = await KeptForm.findByPk(id, { rejectOnEmpty: true })
  expect(kept.expiresAt.getTime() - kept.createdAt.getTime()).toBeCloseTo(keptMs, -3)
  await kept.update({ expiresAt: ago(1) })
  expect(await readKeptForm(officer, id)).toBeNull()
})

test('an id that was made up or changed names nothing', async () => {
  const officer = await createOfficer()
  await keepForm(officer, fields)
  expect(await readKeptForm(officer, crypto.randomUUID())).toBeNull()
  expect(await readKeptForm(officer, "' or true --")).toBeNull()
})

test('what was changed in the database is not shown as what the person wrote', async () => {
  const officer = await createOfficer()
  const id = (await keepForm(officer, fields))!
  const kept = await KeptForm.findByPk(id, { rejectOnEmpty: true })
  expect(kept.fieldsSealed).not.toContain('逾期')
  const last = kept.fieldsSealed.at(-2) === 'A' ? 'B' : 'A'
  await kept.update({ fieldsSealed: kept.fieldsSealed.slice(0, -2) + last + 'A' })
  await expect(readKeptForm(officer, id)).rejects.toThrow(CannotOpen)
})

test('what is too large for any form of ours is not kept, what just fits is', async () => {
  const officer = await createOfficer()
  const around = JSON.stringify([['reason', '']]).length
  const fits = 'a'.repeat(keptBytesAtMost - around)
  expect(await keepForm(officer, [['reason', `${fits}a`]])).toBeNull()
  expect(await keepForm(officer, [['reason', fits]])).not.toBeNull()
})

test('a sixth form takes the place of the oldest, and of nobody else', async () => {
  const officer = await createOfficer()
  const other = await createOfficer()
  const foreign = (await keepForm(other, fields))!
  const ids: string[] = []
  for (let nth = 0; nth < 6; nth += 1) ids.push((await keepForm(officer, fields))!)
  const left = await Promise.all(ids.map((id) => readKeptForm(officer, id)))
  expect(left.map((found) => found !== null)).toEqual([false, true, true, true, true, true])
  expect(await readKeptForm(other, foreign)).toEqual(fields)
})

test.each([
  ['lay unused for too long', { lastUsedAt: ago(24 * 3_600_000) }],
  ['has reached its end', { expiresAt: ago(60_000) }],
])('a form that comes when the session %s is kept for its person', async (_why, change) => {
  const officer = await createOfficer()
  const { token, actor } = await openBrowser(officer)
  await Session.update(change, { where: { id: actor.sessionId! } })
  const id = (await keepForm(visitor, fields, token))!
  expect(await readKeptForm(officer, id)).toEqual(fields)
  expect(await readKeptForm(await createCitizen(), id)).toBeNull()
})

test('nothing is kept for a session that its person has ended, or that never was', async () => {
  const citizen = await createCitizen()
  const [lost, here] = [await openBrowser(citizen), await openBrowser(citizen)]
  await endOtherSessions(here.actor)
  expect(await keepForm(visitor, fields, lost.token)).toBeNull()
  expect(await keepForm(visitor, fields, 'made-up')).toBeNull()
  expect(await keepForm(visitor, fields)).toBeNull()
  expect(await KeptForm.count()).toBe(0)
})
