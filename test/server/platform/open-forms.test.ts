import { expect, test } from 'vitest'
import { SpentProof } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { forgetExpired } from '#server/accounts/retention.ts'
import { TooMany } from '#server/errors.ts'
import { database } from '#server/platform/database.ts'
import { limitOpenForm, offerProof } from '#server/platform/open-forms.ts'
import { makeChallenge } from '#server/platform/proof-challenge.ts'
import { limit } from '#server/platform/rate-limit.ts'
import { sent, solve } from './solve.ts'

const school = '192.0.2.7'

const sendBare = async (times: number) => {
  for (let count = 0; count < times; count += 1) await limit('codes-per-network', school)
}

const newProof = async () => sent(await solve(await makeChallenge('sign-in')))

test('while it is quiet, nobody has to work', async () => {
  await sendBare(29)
  expect(await offerProof('sign-in', school)).toBeNull()
})

test('a network that sends much is asked for work, another is not', async () => {
  await sendBare(30)
  expect(await offerProof('sign-in', school)).toMatchObject({
    parameters: { data: { form: 'sign-in' } },
  })
  expect(await offerProof('sign-in', '192.0.2.8')).toBeNull()
})

test('where the narrow limit is used up, who proves work is let in and who does not has to wait', async () => {
  await sendBare(60)
  await expect(limitOpenForm('sign-in', school, null)).rejects.toThrow(TooMany)
  await expect(limitOpenForm('sign-in', school, 'rubbish')).rejects.toThrow(TooMany)
  const email = 'somebody@people.example'
  await expect(requestCode(visitor, email, 'en', school)).rejects.toThrow(TooMany)
  const proof = await newProof()
  await expect(requestCode(visitor, email, 'en', school, proof)).resolves.toEqual({ email })
  await expect(requestCode(visitor, email, 'en', school, proof)).rejects.toThrow(TooMany)
})

test('a proof does not use up what others have without one', async () => {
  await sendBare(59)
  await limitOpenForm('sign-in', school, await newProof())
  await expect(limitOpenForm('sign-in', school, null)).resolves.toBeUndefined()
})

test('work has a limit too, a wide one', async () => {
  await limitOpenForm('sign-in', school, await newProof())
  await database.query(`update rate_limit set points = 600 where key like 'proved-codes%'`)
  await expect(limitOpenForm('sign-in', school, await newProof())).rejects.toThrow(TooMany)
})

test('challenges are not given out without end', async () => {
  await sendBare(30)
  await offerProof('sign-in', school)
  await database.query(`update rate_limit set points = 1200 where key like 'challenges%'`)
  await expect(offerProof('sign-in', school)).rejects.toThrow(TooMany)
})

test('a proof is forgotten a day after it could have been used again', async () => {
  await limitOpenForm('sign-in', school, await newProof())
  const { expiresAt } = (await SpentProof.findOne({ rejectOnEmpty: true })) as SpentProof
  const dayMs = 24 * 3_600_000
  const { signal } = new AbortController()
  const after = (ms: number) => forgetExpired(signal, new Date(expiresAt.getTime() + ms))
  expect(await after(dayMs - 1)).toMatchObject({ spent_proof: 0 })
  expect(await after(dayMs + 1)).toMatchObject({ spent_proof: 1 })
})
