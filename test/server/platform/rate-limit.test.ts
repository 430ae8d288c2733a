import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { database } from '#server/platform/database.ts'
import { networkOf } from '#server/platform/network.ts'
import { limit } from '#server/platform/rate-limit.ts'
import { TooMany } from '#server/errors.ts'

const email = 'somebody@people.example'
const use = () => limit('codes-per-address', email)

/** Uses a limit in a process of its own, `times` times one after the other.
 * @returns how often it was let through */
async function useElsewhere(times: number): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'test/server/platform/use-limit.ts',
    email,
    String(times),
  ])
  return Number(stdout)
}

test('what two processes let through together is the limit, and no more', async () => {
  const [here, there] = await Promise.all([countHere(4), useElsewhere(4)])
  expect(here + there).toBe(5)
})

async function countHere(times: number): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, use))
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

test('who is refused learns when to come again, and is let in then', async () => {
  await countHere(5)
  const refusal = await use().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(TooMany)
  const { retryAfterSeconds } = refusal as TooMany
  expect(retryAfterSeconds).toBeGreaterThan(14 * 60)
  expect(retryAfterSeconds).toBeLessThanOrEqual(15 * 60)
  // The time of the limit passes.
  await database.query('update rate_limit set expire = expire - $1', {
    bind: [retryAfterSeconds * 1000],
  })
  await expect(use()).resolves.toBeUndefined()
})

test('to be refused again does not make the wait longer', async () => {
  await countHere(8)
  const [before] = await database.query('select expire from rate_limit')
  await countHere(3)
  expect(await database.query('select expire from rate_limit').then(([rows]) => rows)).toEqual(
    before,
  )
})

test('the limit of one address is not that of another', async () => {
  await countHere(6)
  await expect(limit('codes-per-address', 'other@people.example')).resolves.toBeUndefined()
})

test('the table does not tell whom it counts', async () => {
  await use()
  const [rows] = await database.query('select * from rate_limit')
  expect(JSON.stringify(rows)).not.toContain('people.example')
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['', ''],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
