import { describe, expect, test } from 'vitest'
import { Barrier, Finding, Scan, ScanBarrier, StoredFile, Visit } from '#models/index.ts'
import { storePage } from '#server/audits/run/store-page.ts'
import { storeDocuments, storePlan } from '#server/audits/run/store-plan.ts'
import { queryPool } from '#server/platform/database.ts'
import { finding, pageResult, picture } from '#test/factories/page-result.ts'
import { createScan, finished } from '#test/factories/scan.ts'
import { storePages } from '#test/factories/store-pages.ts'

const planned = (...urls: string[]) =>
  urls.map((url) => ({ url, depth: 0, foundBy: 'link' as const }))

const counts = async () => ({
  findings: await Finding.count(),
  files: await StoredFile.count(),
  barriers: await Barrier.count(),
  occurrences: await ScanBarrier.sum('occurrences'),
})

describe('the plan of a scan', () => {
  test('grows at its end, and holds each page once', async () => {
    const { id } = await createScan()
    await storePlan(id, planned('http://a.test/', 'http://a.test/b'))
    await storePlan(id, planned('http://a.test/b', 'http://a.test/c'))
    const visits = await Visit.findAll({ where: { scanId: id }, order: [['position', 'ASC']] })
    expect(visits.map(({ url }) => url)).toEqual([
      'http://a.test/',
      'http://a.test/b',
      'http://a.test/c',
    ])
    expect(visits[0]?.position).toBe(0)
  })

  test('loses no page when two parts of it come at once', async () => {
    const { id } = await createScan()
    const numbers = Array.from({ length: 50 }, (_, number) => number)
    const parts = ['a', 'b', 'c', 'd'].map((name) =>
      planned(...numbers.map((number) => `http://a.test/${name}${number}`)),
    )
    await Promise.all(parts.map((part) => storePlan(id, part)))
    expect(await Visit.count({ where: { scanId: id } })).toBe(200)
  })

  test('of a scan that is over stays as it is', async () => {
    const { id } = await createScan(finished())
    await storePlan(id, planned('http://a.test/'))
    expect(await Visit.count()).toBe(0)
  })

  test('takes an address of any length', async () => {
    const { id } = await createScan()
    await storePlan(id, planned(`http://a.test/${'x'.repeat(20_000)}`))
    expect(await Visit.count()).toBe(1)
  })

  test('knows each document once', async () => {
    const { id } = await createScan()
    const document = { url: 'http://a.test/a.pdf', format: 'pdf', foundOn: 'http://a.test/' }
    await storeDocuments(id, [document])
    await storeDocuments(id, [document, { ...document, url: 'http://a.test/b.odt' }])
    const { rows } = await queryPool('select url from document order by url')
    expect(rows).toEqual([{ url: 'http://a.test/a.pdf' }, { url: 'http://a.test/b.odt' }])
  })
})

describe('the result of a page', () => {
  const url = 'http://a.test/'

  test('is stored with its findings, pictures and counts', async () => {
    const scan = await createScan()
    await storePages(scan, [
      pageResult({
        url,
        findings: [
          finding({ screenshot: picture() }),
          finding(),
          finding({ rule: 'color-contrast', outcome: 'cantTell', barrierKey: 'text' }),
          finding({ rule: 'region', kind: 'advice', level: null, barrierKey: 'region' }),
        ],
      }),
    ])
    expect(await Visit.findOne()).toMatchObject({
      state: 'tested',
      failedCount: 2,
      cantTellCount: 1,
      adviceCount: 1,
      passedRules: ['html-has-lang'],
    })
    expect(await counts()).toEqual({ findings: 4, files: 1, barriers: 3, occurrences: 4 })
  })

  test('that comes a second time changes nothing', async () => {
    const scan = await createScan()
    const page = pageResult({ url, findings: [finding({ screenshot: picture() })] })
    await storePages(scan, [page])
    const before = await counts()
    expect(await storePage(scan, { ...page, title: 'another' })).toBe(false)
    expect(await counts()).toEqual(before)
    expect((await Visit.findOne())?.title).toBe('標題')
  })

  test('is stored once when two workers bring it at once', async () => {
    const scan = await createScan()
    await storePlan(scan.id, planned(url))
    const page = pageResult({ url, findings: [finding(), finding()] })
    const both = await Promise.all([storePage(scan, page), storePage(scan, page)])
    expect(both.sort()).toEqual([false, true])
    expect(await counts()).toEqual({ findings: 2, files: 0, barriers: 1, occurrences: 2 })
  })

  test('counts a barrier on each page that shows it, over many pages at once', async () => {
    const scan = await createScan()
    const pages = Array.from({ length: 30 }, (_, number) =>
      pageResult({
        url: `${url}${number}`,
        // In turns, so that transactions would wait for each other if they took rows as they come.
        findings: (number % 2 ? ['b', 'a', 'c'] : ['c', 'b', 'a']).map((barrierKey) =>
          finding({ barrierKey }),
        ),
      }),
    )
    await storePlan(scan.id, pages)
    await Promise.all(pages.map((page) => storePage(scan, page)))
    const met = await ScanBarrier.findAll()
    expect(met.map(({ pages: count, occurrences }) => [count, occurrences])).toEqual([
      [30, 30],
      [30, 30],
      [30, 30],
    ])
  })

  test('keeps when a barrier was first seen, over scans', async () => {
    const before = await createScan()
    await storePages(before, [
      pageResult({ url, startedAt: '2026-01-01T00:00:00.000Z', findings: [finding()] }),
    ])
    await before.update(finished())
    const now = await createScan({ siteId: before.siteId })
    await storePages(now, [
      pageResult({ url, startedAt: '2026-02-01T00:00:00.000Z', findings: [finding()] }),
    ])
    expect(await Barrier.findOne()).toMatchObject({
      firstScanId: before.id,
      lastScanId: now.id,
      firstSeenAt: new Date('2026-01-01T00:00:00.000Z'),
      lastSeenAt: new Date('2026-02-01T00:00:00.000Z'),
    })
  })

  test('with text that PostgreSQL refuses is stored all the same', async () => {
    const scan = await createScan()
    const odd = 'zero \0 half \uD83D end'
    await storePages(scan, [
      pageResult({
        url,
        title: odd,
        language: odd,
        findings: [
          finding({
            html: odd,
            selector: [{ into: 'element', selector: odd }],
            message: { 'zh-TW': odd, en: odd },
            lookAt: { 'zh-TW': odd, en: odd },
          }),
        ],
      }),
    ])
    expect((await Finding.findOne())?.html).toBe('zero \uFFFD half \uFFFD end')
  })

  test('of a page that could not be looked at carries the reason', async () => {
    const scan = await createScan()
    const reason = { code: 'status', detail: '500' }
    await storePages(scan, [pageResult({ url, state: 'untested', reason, status: 500 })])
    expect(await Visit.findOne()).toMatchObject({
      state: 'untested',
      reasonCode: 'status',
      reasonDetail: '500',
      status: 500,
    })
  })

  test('with thousands of findings is stored', async () => {
    const scan = await createScan()
    const findings = Array.from({ length: 3000 }, (_, number) =>
      finding({ html: `<img src="${number}">` }),
    )
    await storePages(scan, [pageResult({ url, findings })])
    expect(await counts()).toEqual({ findings: 3000, files: 0, barriers: 1, occurrences: 3000 })
    expect(await Scan.count()).toBe(1)
  })
})
