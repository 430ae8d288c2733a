/** `npm run verify:takeover`: a scan of 200 pages in which the worker is killed with SIGKILL ten times,
 * each time at another point of its work, and taken over by the next. Every page has to be there
 * exactly once. Takes about five minutes, most of it waiting until the queue misses the dead. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { withOwnService } from '../own-service.ts'
import type { OwnService } from '../own-service.ts'

const pageCount = 200
const killCount = 10
const giveUpMs = 15 * 60_000
// The same moments in every run: pages done before each kill, and a while longer, so that workers
// die before their first page, in the middle of a page, of a transaction, of what comes between.
const kills = Array.from({ length: killCount }, (_, index) => ({
  afterPages: index * 18,
  afterMs: (index * 137) % 900,
}))

async function verify({ begin }: OwnService, site: Server): Promise<number> {
  const { database } = await import('#server/platform/database.ts')
  const { readScanProgress } = await import('#server/audits/read-scan-progress.ts')
  const { officer, scanId } = await requestTheScan(site)
  const until = Date.now() + giveUpMs
  let killed = 0
  let worker: ChildProcess = begin('server/worker.ts')
  for (;;) {
    const { done, startedAt, isOver } = await readScanProgress(officer, scanId)
    const next = kills[killed]
    if (isOver || Date.now() > until) break
    if (next && startedAt && done >= next.afterPages) {
      await delay(next.afterMs)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      killed += 1
      process.stdout.write(`killed worker ${killed} at ${done} pages\n`)
      worker = begin('server/worker.ts')
    }
    await delay(100)
  }
  const counts = await countResults(scanId)
  await database.close()
  return judge({ kills: killed, ...counts })
}

async function requestTheScan(site: Server) {
  const { Account, Site } = await import('#models/index.ts')
  const { createAgency } = await import('#test/factories/agency.ts')
  const { createOfficer } = await import('#test/factories/people.ts')
  const { requestScan } = await import('#server/audits/request-scan.ts')
  const agency = await createAgency()
  const officer = await createOfficer()
  const { port } = site.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const { id } = await Site.create({
    agencyId: agency.id,
    name: `Site of ${await Account.count()}`,
    origin,
    pathPrefix: '/',
    startUrl: `${origin}/`,
    proofToken: 'none',
  })
  const scan = await requestScan(officer, id, { pages: pageCount, depth: 20, minutes: 60 })
  return { officer, scanId: scan.id }
}

/** Pages that lead to two others each, so that the plan grows while the scan runs; each fails once. A
 * page whose links were lost would take all below it along. */
async function serveSite() {
  const server = createServer((request, response) => {
    const [, text] = /^\/(\d*)$/.exec(request.url ?? '') ?? []
    const number = Number(text ?? Number.NaN)
    if (Number.isNaN(number) || number >= pageCount) {
      response.writeHead(404).end()
      return
    }
    const links = [number * 2 + 1, number * 2 + 2].filter((linked) => linked < pageCount)
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="en"><head><title>Page ${number}</title></head><body><main>
       <h1>Page ${number}</h1><p><img src="data:," width="40" height="40"></p>
       ${links.map((linked) => `<p><a href="/${linked}">Page ${linked}</a></p>`).join('')}
       </main></body></html>`,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

interface Results {
  pages: number
  tested: number
  twice: number
  lost: number
  places: number
  counted: number
  mails: number
  reasons: string
}

async function countResults(scanId: string): Promise<Results> {
  const { queryPool } = await import('#server/platform/database.ts')
  const { rows } = await queryPool(
    `select
       (select count(distinct url)::int from visit where scan_id = $1) as pages,
       (select count(*)::int from visit where scan_id = $1 and state = 'tested') as tested,
       (select count(*)::int from (
          select visit_id from finding join barrier on barrier.id = barrier_id
          where scan_id = $1 and rule = 'image-alt' group by visit_id having count(*) > 1
        ) more) as twice,
       (select count(*)::int from visit where scan_id = $1 and not exists (
          select 1 from finding join barrier on barrier.id = barrier_id
          where visit_id = visit.id and rule = 'image-alt'
        )) as lost,
       (select count(*)::int from finding where scan_id = $1) as places,
       (select coalesce(sum(occurrences), 0)::int from scan_barrier where scan_id = $1) as counted,
       (select count(*)::int from delivery) as mails,
       (select coalesce(string_agg(distinct reason_code, ','), 'none') from visit
        where scan_id = $1) as reasons`,
    [scanId],
  )
  return rows[0] as Results
}

function judge(found: Results & { kills: number }): number {
  const { kills, pages, tested, twice, lost, places, counted, mails } = found
  const isRight =
    kills === killCount &&
    pages === pageCount &&
    tested === pageCount &&
    twice === 0 &&
    lost === 0 &&
    places === counted &&
    mails === 1
  const words = Object.entries(found).map(([name, value]) => `${name}=${value}`)
  process.stdout.write(`takeover=${isRight ? 'right' : 'wrong'} ${words.join(' ')}\n`)
  return isRight ? 0 : 1
}

const site = await serveSite()
await withOwnService((service) => verify(service, site), { LOG_LEVEL: 'warn' })
