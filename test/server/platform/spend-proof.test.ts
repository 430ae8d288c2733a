import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { ChallengeParameters } from 'altcha-lib/types'
import { beforeAll, expect, test } from 'vitest'
import { SpentProof } from '#models/index.ts'
import { env } from '#server/env.ts'
import { makeChallenge } from '#server/platform/proof-challenge.ts'
import { spendProof } from '#server/platform/spend-proof.ts'
import { sent, solve } from './solve.ts'

let good: Awaited<ReturnType<typeof solve>>
let proof: string
beforeAll(async () => {
  good = await solve(await makeChallenge('sign-in'))
  proof = sent(good)
})

test('work that was done for a form is accepted', async () => {
  expect(await spendProof('sign-in', proof)).toBe(true)
})

test('it is accepted once', async () => {
  await spendProof('sign-in', proof)
  expect(await spendProof('sign-in', proof)).toBe(false)
  const retold = { ...good, solution: { ...good.solution, time: 1 } }
  expect(await spendProof('sign-in', sent(retold))).toBe(false)
})

test('of two processes that are sent the same proof many times at once, one accepts it, once', async () => {
  const elsewhere = promisify(execFile)(process.execPath, [
    'test/server/platform/use-proof.ts',
    'sign-in',
    proof,
    '5',
  ])
  const here = await Promise.all(Array.from({ length: 5 }, () => spendProof('sign-in', proof)))
  const there = Number((await elsewhere).stdout)
  expect(here.filter(Boolean).length + there).toBe(1)
})

test('work for another form is refused, and stays good for that one', async () => {
  expect(await spendProof('complaint', proof)).toBe(false)
  expect(await spendProof('sign-in', proof)).toBe(true)
})

const minutesAgo = (minutes: number) => Date.now() - minutes * 60_000

test('ten minutes after the challenge it is too late', async () => {
  const inTime = await solve(await makeChallenge('sign-in', minutesAgo(9)))
  const late = await solve(await makeChallenge('sign-in', minutesAgo(10.1)))
  expect(await spendProof('sign-in', sent(inTime))).toBe(true)
  expect(await spendProof('sign-in', sent(late))).toBe(false)
})

/** An easy challenge, signed with what a forger may think the key is. */
async function forged(secret: string): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 0,
    deriveKey,
    expiresAt: new Date(Date.now() + 60_000),
    data: { form: 'sign-in' },
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: secret,
  })
  return sent(await solve(challenge))
}

const changed = (parameters: Partial<ChallengeParameters>) =>
  sent({
    ...good,
    challenge: { ...good.challenge, parameters: { ...good.challenge.parameters, ...parameters } },
  })

const answered = (solution: object) =>
  sent({ ...good, solution: { ...good.solution, ...solution } })

// A key that begins as the challenge tells, and of which the rest is guessed.
const guessed = () => good.challenge.parameters.keyPrefix.padEnd(64, '0')

const inBase64 = (text: string) => Buffer.from(text).toString('base64')

const rubbish: Record<string, () => string | Promise<string>> = {
  'a challenge that somebody else signed': () => forged('a secret of somebody else'),
  'one signed with the raw secret': () => forged(env.SESSION_SECRET!),
  'an easier challenge under our signature': () => changed({ cost: 1 }),
  'another form written in': () => changed({ data: { form: 'complaint' } }),
  'a later end': () => changed({ expiresAt: good.challenge.parameters.expiresAt! + 3600 }),
  'another algorithm': () => changed({ algorithm: 'SHA-256' }),
  'a key that is guessed from its beginning': () => answered({ derivedKey: guessed() }),
  'no key': () => answered({ derivedKey: '' }),
  'a challenge that nobody solved': () => sent({ challenge: good.challenge }),
  'more than a proof': () => sent({ ...good, more: true }),
  'text that is no base64': () => '!!! not base64 ###',
  'base64 that is no JSON': () => inBase64('{"challenge":'),
  'JSON that is no object': () => sent([null]),
  null: () => inBase64('null'),
  'deep JSON': () => inBase64('{"challenge":'.repeat(100)),
  nothing: () => '',
  'a megabyte': () => 'A'.repeat(1_000_000),
}

test('what is forged, changed or malformed is refused, and nothing is kept of it', async () => {
  const accepted = []
  for (const [what, make] of Object.entries(rubbish)) {
    if (await spendProof('sign-in', await make())) accepted.push(what)
  }
  expect(accepted).toEqual([])
  expect(await SpentProof.count()).toBe(0)
  // And what they were made from is good.
  expect(await spendProof('sign-in', proof)).toBe(true)
})
