import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { buildReport, renderReport, ReportCollector } from '#crawlers/reports/index.ts'
import {
  aDoubt,
  aFinding,
  anAdvice,
  anUntestedPage,
  aPage,
  aScan,
  timeoutMessage,
  troublesomeScan,
} from './made-up-scan.ts'

const verdictOf = (...scan: Parameters<typeof aScan>) => buildReport(aScan(...scan)).verdict

const readSchema = async () =>
  JSON.parse(
    await readFile(new URL('../../../docs/scan-report.schema.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>

const compile = async () => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  })
  addFormats.default(ajv)
  return ajv.compile(await readSchema())
}

describe('the verdict', () => {
  test('is no-failures-found where every page was tested and none fails', () => {
    expect(verdictOf([aPage('https://x.test/')]).outcome).toBe('no-failures-found')
  })

  test('is failed with one failure, also where pages are missing', () => {
    const pages = [aPage('https://x.test/', { findings: [aFinding()] })]
    expect(verdictOf(pages).outcome).toBe('failed')
    expect(verdictOf([...pages, anUntestedPage('https://x.test/b')]).outcome).toBe('failed')
  })

  test('does not count advice and doubts as failures', () => {
    const verdict = verdictOf([aPage('https://x.test/', { findings: [anAdvice(), aDoubt()] })])
    expect(verdict).toMatchObject({
      outcome: 'no-failures-found',
      failures: 0,
      advice: 1,
      cantTell: 1,
    })
  })

  test.each([
    ['no page', []],
    ['one page that was not tested', [anUntestedPage('https://x.test/')]],
    [
      'a tested page and one that was not',
      [aPage('https://x.test/'), anUntestedPage('https://x.test/b')],
    ],
    ['only an address that leads elsewhere', [anUntestedPage('https://x.test/', 'off-scope')]],
  ])('is incomplete with %s', (_, pages) => {
    expect(verdictOf(pages).outcome).toBe('incomplete')
  })

  test('is incomplete where the scan was stopped, with all pages that came tested', () => {
    expect(verdictOf([aPage('https://x.test/')], { stopped: 'cancelled' }).outcome).toBe(
      'incomplete',
    )
  })

  test('misses nothing of the site by an address that leads elsewhere', () => {
    const verdict = verdictOf([
      aPage('https://x.test/'),
      anUntestedPage('https://x.test/b', 'off-scope'),
    ])
    expect(verdict).toMatchObject({
      outcome: 'no-failures-found',
      pagesTested: 1,
      pagesUntested: 0,
      pagesOutside: 1,
    })
  })

  test('counts places, things to mend, levels and criteria', () => {
    expect(buildReport(troublesomeScan()).verdict).toEqual({
      level: 'AA',
      outcome: 'failed',
      pagesTested: 3,
      pagesUntested: 1,
      pagesOutside: 1,
      failures: 4,
      barriers: 2,
      cantTell: 1,
      advice: 1,
      byLevel: { A: 4, AA: 0, AAA: 0 },
      byCriterion: [
        { criterion: '1.1.1', level: 'A', failed: 3, cantTell: 0, pagesFailed: 2 },
        { criterion: '1.4.3', level: 'AA', failed: 0, cantTell: 1, pagesFailed: 0 },
        { criterion: '2.4.4', level: 'A', failed: 1, cantTell: 0, pagesFailed: 1 },
        { criterion: '4.1.2', level: 'A', failed: 1, cantTell: 0, pagesFailed: 1 },
      ],
    })
  })
})

describe('findings', () => {
  test('of one piece of template are one, with all its pages and places', () => {
    const { findings } = buildReport(troublesomeScan())
    const ofImages = findings.filter(({ rule }) => rule === 'image-alt')
    expect(ofImages).toHaveLength(1)
    const logo = ofImages.at(0)
    expect(logo?.pages.map(({ url, occurrences }) => [url, occurrences.length])).toEqual([
      ['https://example.test/', 2],
      ['https://example.test/two?a=1&b=2', 1],
    ])
    expect(logo?.screenshot).toMatch(/^data:image\/png;base64,iVBOR/)
  })

  test('of one piece with two outcomes stay apart', () => {
    const page = aPage('https://x.test/', {
      findings: [aDoubt({ barrierKey: 'k' }), aDoubt({ barrierKey: 'k', outcome: 'failed' })],
    })
    expect(buildReport(aScan([page])).findings.map(({ outcome }) => outcome)).toEqual([
      'failed',
      'cantTell',
    ])
  })

  test('are ordered: failures, doubts, advice; the worst first', () => {
    const { findings } = buildReport(troublesomeScan())
    expect(findings.map(({ rule }) => rule)).toEqual([
      'image-alt',
      'link-name',
      'color-contrast',
      'heading-order',
    ])
  })
})

describe('gathered page by page', () => {
  test('a report is the same as built at once', () => {
    const { pages, documents, ...input } = troublesomeScan()
    const collector = new ReportCollector(input)
    collector.plan(pages)
    for (const page of pages.toReversed()) collector.addPage(page)
    collector.addDocuments(documents)
    collector.addDocuments(documents)
    const report = collector.finish(input)
    const atOnce = buildReport(troublesomeScan())
    expect(report.pages).toEqual(atOnce.pages)
    expect(report.verdict).toEqual(atOnce.verdict)
    expect(report.documents).toEqual(atOnce.documents)
  })

  test('planned pages that never came are untested, with the reason', () => {
    const collector = new ReportCollector(aScan([]))
    const came = aPage('https://x.test/')
    collector.plan([came, { url: 'https://x.test/late', depth: 1, foundBy: 'link' }])
    collector.addPage(came)
    const report = collector.finish(aScan([], { stopped: 'limit-time' }))
    expect(report.pages[1]).toMatchObject({
      url: 'https://x.test/late',
      state: 'untested',
      reason: { code: 'limit-time' },
    })
    expect(report.verdict).toMatchObject({ outcome: 'incomplete', pagesUntested: 1 })
  })

  test('progress counts what is done', () => {
    const collector = new ReportCollector(aScan([]))
    const page = aPage('https://x.test/', { findings: [aFinding(), aDoubt()] })
    collector.plan([page, { url: 'https://x.test/b', depth: 1, foundBy: 'link' }])
    collector.addPage(page)
    expect(collector.progress).toEqual({ planned: 2, done: 1, failures: 1 })
  })
})

describe('the JSON report', () => {
  test('is what the published schema says', async () => {
    const validate = await compile()
    const report: unknown = JSON.parse(renderReport(buildReport(troublesomeScan()), 'json', 'en'))
    validate(report)
    expect(validate.errors).toBeNull()
  })

  test('of a scan that reached nothing is so too', async () => {
    const validate = await compile()
    const nothing = aScan([], { failure: { code: 'dns', detail: 'x.test' }, documents: [] })
    validate(buildReport({ ...nothing, site: { ...nothing.site, scope: null, name: null } }))
    expect(validate.errors).toBeNull()
  })

  test('with a field missing, or one that nobody knows, is refused', async () => {
    const validate = await compile()
    const { verdict: _, ...without } = buildReport(troublesomeScan())
    expect(validate(without)).toBe(false)
    expect(validate({ ...buildReport(troublesomeScan()), extra: 1 })).toBe(false)
  })

  test('never says that an untested page passed a rule', async () => {
    const validate = await compile()
    const report = buildReport(troublesomeScan())
    const pages = report.pages.map((page) => Object.assign({}, page, { state: 'untested' }))
    expect(validate({ ...report, pages })).toBe(false)
  })

  test('carries its version in its address', async () => {
    const { $id } = await readSchema()
    expect($id).toContain(buildReport(aScan([])).formatVersion)
  })
})

test('the reason of an untested page is told in both languages', () => {
  const { pages } = buildReport(troublesomeScan())
  expect(pages[3]?.reason?.message).toEqual(timeoutMessage)
})
