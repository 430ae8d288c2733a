import { describe, expect, test } from 'vitest'
import { Scan } from '#models/index.ts'
import { Forbidden } from '#server/errors.ts'
import { cancelScan } from '#server/audits/cancel-scan.ts'
import { isOpen } from '#server/audits/open-standards.ts'
import { requestScan } from '#server/audits/request-scan.ts'
import { queryPool } from '#server/platform/database.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'
import { createScan, finished } from '#test/factories/scan.ts'
import { createSite } from '#test/factories/site.ts'

const queued = async () =>
  (await queryPool(`select data, group_id from queue.job where name = 'audits.run-scan'`)).rows as {
    data: { scanId: string }
    group_id: string
  }[]

describe('requesting a scan', () => {
  test('puts it on the queue, in the group of its host', async () => {
    const site = await createSite({ origin: 'https://www.example.gov.tw:8443' })
    const scan = await requestScan(await createWebmaster(site.agencyId), site.id, {})
    expect(scan).toMatchObject({
      state: 'waiting',
      standard: '115.11',
      level: 'AA',
      pageLimit: 100,
      robots: 'keep',
    })
    expect(await queued()).toEqual([{ data: { scanId: scan.id }, group_id: 'www.example.gov.tw' }])
  })

  test('of the site of another agency is refused, and nothing is queued', async () => {
    const site = await createSite()
    await expect(requestScan(await createWebmaster(), site.id, {})).rejects.toThrow(Forbidden)
    expect(await Scan.count()).toBe(0)
    expect(await queued()).toEqual([])
  })

  test('of a site that is not proved is refused to its webmaster, and not to an officer', async () => {
    const site = await createSite({ proved: false })
    const webmaster = await createWebmaster(site.agencyId)
    await expect(requestScan(webmaster, site.id, {})).rejects.toMatchObject({
      code: 'site-not-proved',
    })
    await requestScan(await createOfficer(), site.id, {})
    expect(await Scan.count()).toBe(1)
  })

  test('that ignores robots.txt is only for a site whose control is proved', async () => {
    const officer = await createOfficer()
    const unproved = await createSite({ proved: false })
    await expect(requestScan(officer, unproved.id, { robots: 'ignore' })).rejects.toMatchObject({
      field: 'robots',
      code: 'robots-unproved',
    })
    const proved = await createSite()
    expect(await requestScan(officer, proved.id, { robots: 'ignore' })).toMatchObject({
      robots: 'ignore',
    })
  })

  test('twice at once makes one scan', async () => {
    const site = await createSite()
    const webmaster = await createWebmaster(site.agencyId)
    const both = await Promise.allSettled([
      requestScan(webmaster, site.id, {}),
      requestScan(webmaster, site.id, {}),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await Scan.count()).toBe(1)
  })

  test('again is possible when the one before is over', async () => {
    const before = await createScan(finished())
    await requestScan(await createOfficer(), before.siteId, {})
    expect(await Scan.count()).toBe(2)
  })
})

describe('a version of the standard', () => {
  test.each([
    ['110.07', '2026-11-29T15:59:59Z', true],
    ['110.07', '2026-11-29T16:00:00Z', false],
    ['115.11', '2026-11-23T00:00:00Z', true],
  ] as const)('%s at %s is open: %s, by the day in Taiwan', (version, moment, open) => {
    expect(isOpen(version, new Date(moment))).toBe(open)
  })
})

describe('cancelling', () => {
  test('a scan that waits ends it at once', async () => {
    const scan = await createScan()
    await cancelScan(await createWebmaster(scan.site.agencyId), scan.id)
    expect(await scan.reload()).toMatchObject({
      stopped: 'cancelled',
      finishedAt: expect.any(Date) as Date,
    })
  })

  test('a scan that runs leaves a wish for its worker', async () => {
    const scan = await createScan({ startedAt: new Date() })
    await cancelScan(await createWebmaster(scan.site.agencyId), scan.id)
    expect(await scan.reload()).toMatchObject({
      finishedAt: null,
      cancelRequestedAt: expect.any(Date) as Date,
    })
  })

  test('a scan that is over changes nothing', async () => {
    const scan = await createScan(finished())
    await cancelScan(await createWebmaster(scan.site.agencyId), scan.id)
    expect(await scan.reload()).toMatchObject({ stopped: 'complete', cancelRequestedAt: null })
  })
})
