/** `npm run bench:web`: how many requests a second the sign-in page and a page of somebody who is
 * signed in answer, beside a bare Remix page in the same run, alternating. Fails below the aims. */
import { ready, withOwnService } from '../own-service.ts'
import type { OwnService } from '../own-service.ts'
import { requestsPerSecond } from './load.ts'

const rounds = 3
const warmUpMs = 2000
const roundMs = 3000

// The bare page draws one heading and asks nobody. Ours draws a frame with header and footer, some
// eighty elements, and forty headers; signed in, it also asks the database who is there and for
// a page of sites. Measured were 0.07 to 0.09 and 0.03 to 0.04; below the aims, something has grown.
const aims = { signIn: 0.06, signedIn: 0.028 }

const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!

await withOwnService(measure)

async function measure({ origin, begin }: OwnService): Promise<number> {
  const cookie = `session=${await signedIn()}`
  const bare = await ready<{ port: number }>(begin('test/bench/bare-remix.ts'))
  await ready(begin('server/web.ts'))
  const pages = {
    bare: { url: `http://127.0.0.1:${bare.port}/`, headers: {} },
    signIn: { url: `${origin}/sign-in`, headers: {} },
    signedIn: { url: `${origin}/sites`, headers: { Cookie: cookie } },
  }
  for (const { url, headers } of Object.values(pages))
    await requestsPerSecond(url, headers, warmUpMs)
  const ratios = { signIn: [] as number[], signedIn: [] as number[] }
  for (let round = 1; round <= rounds; round += 1) {
    const bareOnes = await requestsPerSecond(pages.bare.url, pages.bare.headers, roundMs)
    for (const name of ['signIn', 'signedIn'] as const) {
      const ours = await requestsPerSecond(pages[name].url, pages[name].headers, roundMs)
      ratios[name].push(ours / bareOnes)
      say(`round ${round}: bare ${bareOnes.toFixed(0)}/s, ${name} ${ours.toFixed(0)}/s`)
    }
  }
  const signIn = median(ratios.signIn)
  const signedInRatio = median(ratios.signedIn)
  say(`aims: sign_in_ratio ${aims.signIn}, signed_in_ratio ${aims.signedIn}`)
  say(`sign_in_ratio=${signIn.toFixed(3)} signed_in_ratio=${signedInRatio.toFixed(3)}`)
  return signIn >= aims.signIn && signedInRatio >= aims.signedIn ? 0 : 1
}

/** Somebody signed in, with a page of sites to look at. */
async function signedIn(): Promise<string> {
  const { createCleanScan } = await import('#test/factories/clean-scan.ts')
  const { createWebmaster } = await import('#test/factories/people.ts')
  const { openSession } = await import('#server/accounts/open-session.ts')
  const { database, inTransaction } = await import('#server/platform/database.ts')
  for (let sites = 0; sites < 20; sites += 1) await createCleanScan()
  const { accountId } = await createWebmaster()
  const session = await inTransaction((transaction) => openSession({ id: accountId }, transaction))
  await database.close()
  return session.token
}
