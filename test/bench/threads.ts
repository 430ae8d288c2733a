/** `npm run bench:threads`: how many requests a second the first page of a thread of 300 comments
 * and of one of 30,000 answer, beside a bare Remix page in the same run, alternating. Fails where
 * the many cost more than 1.2 times as much as the few. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ready, withOwnService } from '../own-service.ts'
import type { OwnService } from '../own-service.ts'
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

// What is seeded is refused in production, where it is measured.
await withOwnService(measure, { NODE_ENV: 'development' })

async function measure({ origin, begin }: OwnService): Promise<number> {
  const few = origin + (await seed(sizes.few))
  const many = origin + (await seed(sizes.many))
  process.env['NODE_ENV'] = 'production'
  const { port } = await ready<{ port: number }>(begin('test/bench/bare-remix.ts'))
  await ready(begin('server/web.ts'))
  const pages = { bare: `http://127.0.0.1:${port}/`, few, many }
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
