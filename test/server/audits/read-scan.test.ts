import { describe, expect, test } from 'vitest'
import type { Scan } from '#models/index.ts'
import { visitor } from '#server/accounts/actor.ts'
import { downloadScanReport } from '#server/audits/download-scan-report.ts'
import { listBarriers } from '#server/audits/list-barriers.ts'
import type { BarrierFilter } from '#server/audits/list-barriers.ts'
import { listScans } from '#server/audits/list-scans.ts'
import { listVisits } from '#server/audits/list-visits.ts'
import { readBarrierPages } from '#server/audits/read-barrier.ts'
import { readEvidence } from '#server/audits/read-evidence.ts'
import { readScanReport } from '#server/audits/read-scan-report.ts'
import { readScanVerdict } from '#server/audits/read-scan-verdict.ts'
import { readScan } from '#server/audits/read-scan.ts'
import { readVisit } from '#server/audits/read-visit.ts'
import { Forbidden, NotFound, SignInNeeded } from '#server/errors.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createMark } from '#test/factories/mark.ts'
import { finding, pageResult, picture } from '#test/factories/page-result.ts'
import { createCitizen, createOfficer, createWebmaster } from '#test/factories/people.ts'
import { createScan, finished } from '#test/factories/scan.ts'
import { storePages } from '#test/factories/store-pages.ts'

const origin = 'https://www.example.gov.tw'
const onPage = (number: number, ...findings: ReturnType<typeof finding>[]) =>
  pageResult({ url: `${origin}/${number}`, title: `第${number}頁`, findings })

const untested = (number: number, code: string) =>
  pageResult({
    url: `${origin}/${number}`,
    state: 'untested',
    reason: { code, detail: null },
  })

const contrast = finding({
  rule: 'color-contrast',
  criteria: ['1.4.3'],
  level: 'AA',
  impact: 'serious',
  barrierKey: 'text',
})
const doubt = finding({ rule: 'color-contrast', outcome: 'cantTell', barrierKey: 'text' })
const advice = finding({
  rule: 'region',
  kind: 'advice',
  criteria: [],
  level: null,
  impact: 'moderate',
  barrierKey: 'region',
})

const close = (scan: Scan) => scan.update(finished())

/** Two pages and three kinds of barriers. */
async function someScan() {
  const scan = await createScan()
  await storePages(scan, [
    onPage(1, finding({ screenshot: picture() }), finding(), contrast, doubt),
    onPage(2, finding(), advice),
    untested(3, 'timeout'),
    untested(4, 'duplicate'),
  ])
  await close(scan)
  return { scan, officer: await createOfficer() }
}

describe('the summary of a scan', () => {
  test('counts pages, places and barriers, and leaves good practice out of the failures', async () => {
    const { scan, officer } = await someScan()
    const { summary } = await readScan(officer, scan.id)
    expect(summary).toMatchObject({
      pagesTested: 2,
      pagesUntested: 1,
      pagesOutside: 1,
      failures: 4,
      cantTell: 1,
      advice: 1,
      barriers: { failed: 2, cantTell: 1, advice: 1 },
      byLevel: [
        { level: 'A', failures: 3, barriers: 1 },
        { level: 'AA', failures: 1, barriers: 1 },
      ],
      verdict: 'failed',
    })
    expect(
      summary.byCriterion.map(({ criterion, failures }) => [criterion.number, failures]),
    ).toEqual([
      ['1.1.1', 3],
      ['1.4.3', 1],
    ])
  })

  test('agrees with the report and with the verdict that a mark rests on', async () => {
    const { scan, officer } = await someScan()
    const { summary } = await readScan(officer, scan.id)
    const { verdict, findings } = await readScanReport(officer, scan.id)
    const forMark = await inTransaction((transaction) => readScanVerdict(scan.id, transaction))
    expect(verdict).toMatchObject({
      outcome: summary.verdict,
      pagesTested: summary.pagesTested,
      pagesUntested: summary.pagesUntested,
      pagesOutside: summary.pagesOutside,
      failures: summary.failures,
      barriers: summary.barriers.failed,
      cantTell: summary.cantTell,
      advice: summary.advice,
    })
    expect(forMark).toMatchObject({
      pagesPlanned: 3,
      pagesTested: 2,
      pagesUntested: 1,
      failures: summary.failures,
    })
    expect(findings.filter(({ screenshot }) => screenshot)).toHaveLength(1)
  })

  test('never concludes from pages that were not looked at', async () => {
    const scan = await createScan()
    await storePages(scan, [onPage(1), untested(2, 'timeout')])
    await close(scan)
    const { summary } = await readScan(await createOfficer(), scan.id)
    expect(summary.verdict).toBe('incomplete')
  })

  test('finds no failure where all was looked at and nothing found', async () => {
    const scan = await createScan()
    await storePages(scan, [onPage(1, advice), untested(2, 'off-scope')])
    await close(scan)
    const { summary } = await readScan(await createOfficer(), scan.id)
    expect(summary.verdict).toBe('no-failures-found')
  })
})

describe('compared with the scan before', () => {
  test('barriers are new, still there, gone, or not looked at again', async () => {
    const before = await createScan()
    const gone = finding({ barrierKey: 'gone' })
    const elsewhere = finding({ barrierKey: 'elsewhere' })
    await storePages(before, [onPage(1, finding(), gone), onPage(2, gone), onPage(3, elsewhere)])
    await close(before)
    const now = await createScan({ siteId: before.siteId })
    await storePages(now, [onPage(1, finding(), contrast), untested(3, 'timeout')])
    await close(now)
    const officer = await createOfficer()
    expect((await readScan(officer, now.id)).comparison).toMatchObject({
      scanId: before.id,
      fresh: 1,
      remaining: 1,
      gone: 1,
      notLookedAt: 1,
    })
    const since = async (filter: BarrierFilter) =>
      (await listBarriers(officer, now.id, filter)).items.map(({ rule }) => rule)
    expect(await since({ since: 'new' })).toEqual(['color-contrast'])
    expect(await since({ since: 'remaining' })).toEqual(['image-alt'])
  })

  test.each([
    ['of another level', { level: 'AAA' as const, ...finished() }],
    ['of another standard', { standard: '110.07' as const, ...finished() }],
    ['that was cancelled', { ...finished(), stopped: 'cancelled' as const }],
    ['that runs', { startedAt: new Date() }],
  ])('one %s is none', async (_what, overrides) => {
    const before = await createScan(overrides)
    const now = await createScan({ siteId: before.siteId, ...finished() })
    expect((await readScan(await createOfficer(), now.id)).comparison).toBeNull()
  })
})

describe('the list of barriers', () => {
  test('has the weightiest first', async () => {
    const { scan, officer } = await someScan()
    const { items } = await listBarriers(officer, scan.id)
    expect(
      items.map(({ kind, rule, pages, occurrences }) => [kind, rule, pages, occurrences]),
    ).toEqual([
      ['failed', 'image-alt', 2, 3],
      ['failed', 'color-contrast', 1, 1],
      ['cantTell', 'color-contrast', 1, 1],
      ['advice', 'region', 1, 1],
    ])
    expect(items[0]?.sample?.picture).toMatchObject({ widthPx: 40, heightPx: 20 })
  })

  test.each([
    [{ kind: 'cantTell' }, 1],
    [{ kind: 'failed', impact: 'serious' }, 1],
    [{ criterion: '1.1.1' }, 2],
    [{ level: 'AA' }, 1],
    [{ rule: 'region' }, 1],
    [{ page: '/2' }, 2],
    [{ page: '%' }, 0],
    [{ rule: 'no-such-rule' }, 0],
  ] as const)('filtered by %j has %i', async (filter, count) => {
    const { scan, officer } = await someScan()
    expect((await listBarriers(officer, scan.id, filter)).items).toHaveLength(count)
  })

  test('is reached page by page, each once', async () => {
    const scan = await createScan()
    const many = Array.from({ length: 47 }, (_, number) =>
      finding({ barrierKey: `key${number}`, impact: number % 2 ? 'minor' : null }),
    )
    await storePages(scan, [onPage(1, ...many)])
    const officer = await createOfficer()
    const seen = new Set<string>()
    let after: string | null = null
    let pages = 0
    do {
      const page: Awaited<ReturnType<typeof listBarriers>> = await listBarriers(officer, scan.id, {
        after,
      })
      for (const { id } of page.items) seen.add(id)
      after = page.next
      pages += 1
    } while (after)
    expect(seen.size).toBe(47)
    expect(pages).toBe(3)
  })

  test('leads to the pages of each', async () => {
    const { scan, officer } = await someScan()
    const [first] = (await listBarriers(officer, scan.id)).items
    const { items } = await readBarrierPages(officer, scan.id, first?.id ?? '')
    expect(
      items.map(({ title, occurrences, places }) => [title, occurrences, places.length]),
    ).toEqual([
      ['第1頁', 2, 2],
      ['第2頁', 1, 1],
    ])
  })
})

describe('by page', () => {
  test('a scan is listed in the order of its plan, with reasons', async () => {
    const { scan, officer } = await someScan()
    const { items } = await listVisits(officer, scan.id)
    expect(items.map(({ url, reason }) => [new URL(url).pathname, reason?.code])).toEqual([
      ['/1', undefined],
      ['/2', undefined],
      ['/3', 'timeout'],
      ['/4', 'duplicate'],
    ])
  })

  test.each([
    [{ state: 'failed' }, 2],
    [{ state: 'untested' }, 2],
    [{ search: '第2' }, 1],
    [{ search: '_' }, 0],
  ] as const)('filtered by %j it has %i', async (filter, count) => {
    const { scan, officer } = await someScan()
    expect((await listVisits(officer, scan.id, filter)).items).toHaveLength(count)
  })

  test('one page tells what stands on it, with the counts of this page', async () => {
    const { scan, officer } = await someScan()
    const [first] = (await listVisits(officer, scan.id)).items
    const visit = await readVisit(officer, scan.id, first?.id ?? '')
    expect(
      visit.barriers.items.map(({ rule, kind, occurrences }) => [rule, kind, occurrences]),
    ).toEqual([
      ['image-alt', 'failed', 2],
      ['color-contrast', 'failed', 1],
      ['color-contrast', 'cantTell', 1],
    ])
  })
})

describe('who reads a scan', () => {
  test('a visitor is asked to sign in, a citizen is refused', async () => {
    const { scan } = await someScan()
    await expect(readScan(visitor, scan.id)).rejects.toThrow(SignInNeeded)
    await expect(readScan(await createCitizen(), scan.id)).rejects.toThrow(Forbidden)
    await expect(readScan(await createWebmaster(), scan.id)).rejects.toThrow(Forbidden)
    expect((await listScans(visitor, scan.siteId)).items).toEqual([])
  })

  test('everybody, once a mark rests on it, and sees its pictures', async () => {
    const { scan, officer } = await someScan()
    const [first] = (await listBarriers(officer, scan.id)).items
    const fileId = first?.sample?.picture?.fileId ?? ''
    await expect(readEvidence(visitor, fileId)).rejects.toThrow(SignInNeeded)
    await createMark({ scanId: scan.id })
    expect((await readScan(visitor, scan.id)).id).toBe(scan.id)
    expect((await listScans(visitor, scan.siteId)).items).toHaveLength(1)
    expect((await readEvidence(visitor, fileId)).mediaType).toBe('image/png')
  })

  test.each(['x', '00000000-0000-7000-8000-000000000000', "'; drop table scan"])(
    'nobody reads %s',
    async (id) => {
      await expect(readScan(await createOfficer(), id)).rejects.toThrow(NotFound)
    },
  )
})

describe('the report as a file', () => {
  test.each([
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['json', 'application/json; charset=utf-8', '{'],
    ['csv', 'text/csv; charset=utf-8', '\uFEFF'],
    ['earl', 'application/ld+json; charset=utf-8', '{'],
  ])('is %s', async (format, mediaType, beginning) => {
    const { scan, officer } = await someScan()
    const file = await downloadScanReport(officer, scan.id, format, 'zh-TW')
    const bytes = Buffer.from(await new Response(file.body).arrayBuffer())
    expect(file.mediaType).toBe(mediaType)
    expect(bytes.toString('utf8')).toMatch(new RegExp(`^${beginning}`))
  })

  test('in no other format', async () => {
    const { scan, officer } = await someScan()
    await expect(downloadScanReport(officer, scan.id, 'exe', 'en')).rejects.toThrow(NotFound)
  })

  test('not before the scan is over', async () => {
    const scan = await createScan({ startedAt: new Date() })
    await expect(
      downloadScanReport(await createOfficer(), scan.id, 'json', 'en'),
    ).rejects.toMatchObject({ code: 'scan-not-over' })
  })
})
