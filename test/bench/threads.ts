/** `npm run bench:threads`: how many requests a second the first page of a thread of 300 comments
 * and of one of 30,000 answer, beside a bare Remix page in the same run, alternating. Fails where
 * the many cost more than 1.2 times as much as the few. */
import { execFile, fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { markSigningKey } from '#test/mark-signing-key.ts'
import { requestsPerSecond } from './load.ts'

const rounds = 5
const warmUpMs = 2000
const roundMs = 3000
const growthAtMost = 1.2
const sizes = { few: 300, many: 30_000 }

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
const run = promisify(execFile)

await mkdir('.cache', { recursive: true })
const dataDir = await mkdtemp(join('.cache', 'bench-postgres-'))
const postgres = await startEmbeddedDatabase({ dataDir, settings: {} })
const children: ChildProcess[] = []
try {
  process.exitCode = await measure()
} finally {
  for (const child of children) child.kill()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function measure(): Promise<number> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    LOG_LEVEL: 'error',
    DATABASE_URL: postgres.url,
    PORT: String(port),
    PUBLIC_URL: origin,
    SESSION_SECRET: 'a secret of the bench, long enough',
    ENCRYPTION_KEYS: `bench:${Buffer.alloc(32, 1).toString('base64')}`,
    LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
    MARK_SIGNING_KEYS: markSigningKey,
  })
  await run(process.execPath, ['server/migrate.ts'])
  const few = origin + (await seed(sizes.few))
  const many = origin + (await seed(sizes.many))
  process.env['NODE_ENV'] = 'production'
  const { port: barePort } = (await begin('test/bench/bare-remix.ts')) as { port: number }
  await begin('server/web.ts')
  const pages = { bare: `http://127.0.0.1:${barePort}/`, few, many }
  for (const url of Object.values(pages)) await requestsPerSecond(url, {}, warmUpMs)
  const ratios = { few: [] as number[], many: [] as number[] }
  const growths: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await requestsPerSecond(pages.bare, {}, roundMs)
    const ofFew = await requestsPerSecond(few, {}, roundMs)
    const ofMany = await requestsPerSecond(many, {}, roundMs)
    ratios.few.push(ofFew / bare)
    ratios.many.push(ofMany / bare)
    growths.push(ofFew / ofMany)
    say(
      `round ${round}: bare ${bare.toFixed(0)}/s, ${sizes.few} ${ofFew.toFixed(0)}/s, ${sizes.many} ${ofMany.toFixed(0)}/s`,
    )
  }
  const growth = median(growths)
  say(`aim: growth at most ${growthAtMost}`)
  const [few300, many30000] = [median(ratios.few).toFixed(3), median(ratios.many).toFixed(3)]
  say(`ratio_300=${few300} ratio_30000=${many30000} growth=${growth.toFixed(2)}`)
  return growth <= growthAtMost ? 0 : 1
}

/** @returns the path of a page with so many comments */
async function seed(comments: number): Promise<string> {
  const args = ['server/seed-load.ts', '--comments', String(comments)]
  const { stdout } = await run(process.execPath, args)
  return stdout.trim()
}

async function begin(script: string): Promise<unknown> {
  const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  children.push(child)
  const [message] = (await once(child, 'message')) as [unknown]
  return message
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
