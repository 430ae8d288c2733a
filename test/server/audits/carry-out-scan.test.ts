import { afterEach, describe, expect, test } from 'vitest'
import { Delivery, Finding, Scan, Visit } from '#models/index.ts'
import { cancelScan } from '#server/audits/cancel-scan.ts'
import { readScanProgress } from '#server/audits/read-scan-progress.ts'
import { requestServiceScan } from '#server/audits/request-service-scan.ts'
import { carryOutScan } from '#server/audits/run/carry-out-scan.ts'
import { takeHostLock } from '#server/audits/run/host-lock.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createOfficer } from '#test/factories/people.ts'
import { createScan } from '#test/factories/scan.ts'
import type { ScanOfSite } from '#test/factories/scan.ts'
import { createSite } from '#test/factories/site.ts'
import { failingImage, soundPage } from '#test/sites/html.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import type { Page, ServedSite } from '#test/sites/serve-site.ts'

let served: ServedSite | null = null
afterEach(async () => {
  await served?.close()
  served = null
})

const links = (...paths: string[]) =>
  paths.map((path) => `<p><a href="${path}">${path}</a></p>`).join('')

const threePages: Record<string, Page> = {
  '/': soundPage('首頁', links('/one', '/two') + failingImage),
  '/one': soundPage('一', failingImage),
  '/two': soundPage('二', ''),
}

type Overrides = Parameters<typeof createScan>[0]

async function scanOf(pages: Record<string, Page>, overrides: Overrides = {}): Promise<ScanOfSite> {
  served = await serveSite(pages)
  const site = await createSite({ origin: served.origin })
  const { accountId } = await createOfficer()
  return createScan({ siteId: site.id, requestedById: accountId, ...overrides })
}

const untilTheEnd = () => new AbortController().signal

const states = async (scan: Scan) =>
  (await Visit.findAll({ where: { scanId: scan.id }, order: [['url', 'ASC']] })).map(
    ({ url, state, reasonCode }) => [new URL(url).pathname, state, reasonCode],
  )

describe('a scan', () => {
  test('tests every page, stores what it found, and tells who asked', async () => {
    const scan = await scanOf(threePages)
    expect(await carryOutScan(scan.id, untilTheEnd())).toBe('done')
    expect(await scan.reload()).toMatchObject({
      stopped: 'complete',
      truncated: false,
      failureCode: null,
      finishedAt: expect.any(Date) as Date,
    })
    expect(await states(scan)).toEqual([
      ['/', 'tested', null],
      ['/one', 'tested', null],
      ['/two', 'tested', null],
    ])
    expect((await Visit.sum('failedCount', { where: { scanId: scan.id } })) as number).toBe(2)
    const [mail, ...more] = await Delivery.findAll()
    expect(mail?.text).toContain(`/scans/${scan.id}`)
    expect(more).toEqual([])
  })

  test('that the service asks for looks at exactly the pages of its list, and tells nobody', async () => {
    served = await serveSite(threePages)
    const { origin } = served
    const site = await createSite({ origin })
    const only = [`${origin}/two`, `${origin}/gone`]
    const scanId = await inTransaction((transaction) =>
      requestServiceScan({ siteId: site.id, only }, transaction),
    )
    await carryOutScan(scanId, untilTheEnd())
    const scan = await Scan.findByPk(scanId, { rejectOnEmpty: true })
    expect(scan).toMatchObject({ stopped: 'complete', truncated: false })
    expect(await states(scan)).toEqual([
      ['/gone', 'untested', 'status'],
      ['/two', 'tested', null],
    ])
    expect(await Delivery.count()).toBe(0)
  })

  test('that is over is not carried out again', async () => {
    const scan = await scanOf({ '/': soundPage('首頁', '') })
    await carryOutScan(scan.id, untilTheEnd())
    const asked = served?.asked.length
    expect(await carryOutScan(scan.id, untilTheEnd())).toBe('done')
    expect(served?.asked.length).toBe(asked)
    expect(await Delivery.count()).toBe(1)
  })

  test('whose limits leave pages off says so', async () => {
    const scan = await scanOf(threePages, { pageLimit: 2 })
    await carryOutScan(scan.id, untilTheEnd())
    expect(await scan.reload()).toMatchObject({ stopped: 'complete', truncated: true })
    expect(await Visit.count()).toBe(2)
  })

  test('of a host that does not exist has failed, and says why', async () => {
    const site = await createSite({ origin: 'http://nowhere.invalid' })
    const scan = await createScan({ siteId: site.id })
    await carryOutScan(scan.id, untilTheEnd())
    expect((await scan.reload()).failureCode).toMatch(/^dns/)
    expect(await Visit.count({ where: { state: 'waiting' } })).toBe(0)
  })

  test('of a private address has failed, with that reason', async () => {
    const site = await createSite({ origin: 'http://10.0.0.1' })
    const scan = await createScan({ siteId: site.id })
    await carryOutScan(scan.id, untilTheEnd())
    expect((await scan.reload()).failureCode).toBe('private-address')
  })

  test('of a site that answers 500 has failed', async () => {
    const scan = await scanOf({
      '/': (_request, response) => response.writeHead(500).end(),
    })
    await carryOutScan(scan.id, untilTheEnd())
    expect((await scan.reload()).failureCode).toMatch(/^status/)
  })

  test('whose time was over before it was taken up again ends, and nothing is lost', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000)
    const scan = await scanOf(threePages, { startedAt: hourAgo, minuteLimit: 30 })
    await Visit.bulkCreate(
      ['/', '/one'].map((path, position) => ({
        scanId: scan.id,
        position,
        url: `${served?.origin}${path}`,
        depth: position,
        foundBy: 'link' as const,
        state: position === 0 ? ('tested' as const) : ('waiting' as const),
      })),
    )
    await carryOutScan(scan.id, untilTheEnd())
    expect((await scan.reload()).stopped).toBe('limit-time')
    expect(await states(scan)).toEqual([
      ['/', 'tested', null],
      ['/one', 'untested', 'limit-time'],
    ])
    expect(served?.asked).toEqual([])
  })
})

/** Holds its second page back until told. */
function slowSite() {
  const reached = Promise.withResolvers<void>()
  const open = Promise.withResolvers<void>()
  const pages: Record<string, Page> = {
    ...threePages,
    '/one': (_request, response) => {
      reached.resolve()
      void open.promise.then(() =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(soundPage('一', failingImage)),
      )
    },
  }
  return { pages, reached: reached.promise, open: open.resolve }
}

describe('a scan that was interrupted', () => {
  test('goes on with the pages that are left, and has each once', async () => {
    const { pages, reached, open } = slowSite()
    const scan = await scanOf(pages)
    const worker = new AbortController()
    const first = carryOutScan(scan.id, worker.signal)
    await reached
    worker.abort()
    await expect(first).rejects.toHaveProperty('name', 'AbortError')
    expect(await scan.reload()).toMatchObject({ finishedAt: null })
    expect(await Delivery.count()).toBe(0)
    open()
    expect(await carryOutScan(scan.id, untilTheEnd())).toBe('done')
    expect((await states(scan)).map(([, state]) => state)).toEqual(['tested', 'tested', 'tested'])
    expect(served?.asked.filter((path) => path === '/')).toHaveLength(1)
    expect(await Delivery.count()).toBe(1)
    const { failures } = await readScanProgress(await createOfficer(), scan.id)
    expect(failures).toBe(2)
    expect(await Finding.count({ where: { scanId: scan.id } })).toBe(2)
  })

  test('is cancelled while it runs, and keeps what it has', async () => {
    const { pages, reached } = slowSite()
    const scan = await scanOf(pages)
    const running = carryOutScan(scan.id, untilTheEnd())
    await reached
    await cancelScan(await createOfficer(), scan.id)
    expect(await running).toBe('done')
    expect((await scan.reload()).stopped).toBe('cancelled')
    const found = await states(scan)
    expect(found[0]).toEqual(['/', 'tested', null])
    expect(found[1]).toEqual(['/one', 'untested', 'cancelled'])
    expect(await Delivery.count()).toBe(0)
  })
})

describe('the lock of a host', () => {
  test('keeps a second scan of the host waiting', async () => {
    const scan = await scanOf(threePages)
    const lock = await takeHostLock('127.0.0.1')
    expect(await carryOutScan(scan.id, untilTheEnd())).toBe('host-busy')
    expect(served?.asked).toEqual([])
    await lock?.release()
    expect(await carryOutScan(scan.id, untilTheEnd())).toBe('done')
  })

  test('is free for another host', async () => {
    const one = await takeHostLock('one.test')
    const other = await takeHostLock('other.test')
    expect(other).not.toBeNull()
    await Promise.all([one?.release(), other?.release()])
  })
})
