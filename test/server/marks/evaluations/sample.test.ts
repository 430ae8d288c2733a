import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Evaluation, SamplePage, SiteDocument } from '#models/index.ts'
import { inTransaction } from '#server/platform/database.ts'
import { drawRandom, drawSize } from '#server/marks/evaluations/sample/draw-random.ts'
import { makeEvaluation } from '#server/marks/evaluations/sample/make-evaluation.ts'
import {
  proposeStructured,
  templatesAtMost,
} from '#server/marks/evaluations/sample/propose-structured.ts'
import type { Explored } from '#server/marks/evaluations/sample/propose-structured.ts'
import { templateShape } from '#server/marks/evaluations/sample/template-shape.ts'
import { createApplication } from '#test/factories/application.ts'
import { createScannedSite } from '#test/factories/draft.ts'

const site = 'https://www.example.gov.tw'

const explored = (pages: [path: string, title: string][], rest: Partial<Explored> = {}) => ({
  startUrl: `${site}/`,
  statementUrl: '',
  documents: [],
  pages: pages.map(([path, title]) => ({ url: site + path, title })),
  ...rest,
})

const reasonsOf = (given: Explored) =>
  Object.fromEntries(
    proposeStructured(given).pages.map(({ url, reason }) => [url.slice(site.length), reason]),
  )

test('a site in Chinese is recognised by titles, one in English by addresses', () => {
  expect(
    reasonsOf(
      explored([
        ['/', '範例機關全球資訊網'],
        ['/p/1', '會員登入 | 範例機關'],
        ['/p/2', '網站導覽 | 範例機關'],
        ['/p/3', '聯絡我們 | 範例機關'],
        ['/p/4', '常見問答 | 範例機關'],
        ['/p/5', '隱私權政策 | 範例機關'],
        ['/p/6', '全站搜尋 | 範例機關'],
        ['/p/7', '無障礙宣告 | 範例機關'],
        ['/p/8', '首長信箱 | 範例機關'],
        ['/p/9', '線上申辦 | 範例機關'],
        ['/p/10', '關於本機關 | 範例機關'],
      ]),
    ),
  ).toEqual({
    '/': 'home',
    '/p/1': 'sign-in',
    '/p/2': 'site-map',
    '/p/3': 'contact',
    '/p/4': 'help',
    '/p/5': 'legal',
    '/p/6': 'search',
    '/p/7': 'statement',
    '/p/8': 'feedback',
    '/p/9': 'service',
  })
  expect(
    reasonsOf(
      explored([
        ['/', 'Home'],
        ['/en/login', 'Welcome'],
        ['/en/sitemap', 'All pages'],
        ['/en/contact-us', 'Write to us'],
        ['/en/faq', 'Questions'],
        ['/en/privacy', 'Your data'],
        ['/en/search?q=', 'Results'],
        ['/en/accessibility', 'For everybody'],
        ['/en/feedback', 'Tell us'],
        ['/en/booking', 'See a doctor'],
      ]),
    ),
  ).toMatchObject({
    '/en/login': 'sign-in',
    '/en/sitemap': 'site-map',
    '/en/contact-us': 'contact',
    '/en/faq': 'help',
    '/en/privacy': 'legal',
    '/en/search?q=': 'search',
    '/en/accessibility': 'statement',
    '/en/feedback': 'feedback',
    '/en/booking': 'service',
  })
})

test('what the site does not have is listed as not met', () => {
  const { pages, unmet } = proposeStructured(explored([['/', '首頁']]))
  expect(pages.map(({ reason }) => reason)).toEqual(['home'])
  expect(unmet).toMatchObject({
    'sign-in': 'not-found',
    feedback: 'not-found',
    service: 'not-found',
    process: 'not-recognised',
    document: 'no-documents',
  })
})

test('the name of the site in every title misleads nobody', () => {
  const pages: [string, string][] = [
    ['/', '聯絡中心'],
    ['/about', '關於 - 聯絡中心'],
    ['/contact', '聯絡我們 - 聯絡中心'],
  ]
  expect(reasonsOf(explored(pages))['/contact']).toBe('contact')
})

test('one page of each type of service, every step of a process, a document of each type', () => {
  const proposal = proposeStructured(
    explored(
      [
        ['/', '首頁'],
        ['/pay', '繳費'],
        ['/pay/other', '繳費二'],
        ['/news', '最新消息'],
        ['/permit/step1', '填寫'],
        ['/permit/step2', '送出'],
      ],
      {
        documents: [
          { url: `${site}/a.pdf`, format: 'pdf' },
          { url: `${site}/b.pdf`, format: 'pdf' },
          { url: `${site}/c.odt`, format: 'odt' },
        ],
      },
    ),
  )
  const of = (reason: string) =>
    proposal.pages
      .filter((page) => page.reason === reason)
      .map(({ url, note, process }) => [url.slice(site.length), note, process])
  expect(of('service')).toEqual([
    ['/pay', 'payment', ''],
    ['/news', 'news', ''],
  ])
  expect(of('process')).toEqual([
    ['/permit/step1', '', '/permit/'],
    ['/permit/step2', '', '/permit/'],
  ])
  expect(of('document')).toEqual([
    ['/a.pdf', 'pdf', ''],
    ['/c.odt', 'odt', ''],
  ])
})

test.each([
  ['/news/2026/123.html', '/news/#/*.html'],
  ['/news/2025/9.html', '/news/#/*.html'],
  ['/page?id=1&lang=zh', '/*?id&lang'],
  ['/page?lang=en&id=77', '/*?id&lang'],
  ['/about/', '/about/'],
  ['/about/index.html', '/about/'],
])('the address %s has the shape %s', (path, shape) => {
  expect(templateShape(site + path)).toBe(shape)
})

test('of each template one page is taken, of the largest first, and the rest is told', () => {
  const folders = Array.from({ length: templatesAtMost + 3 }, (_, at) =>
    Array.from({ length: at + 1 }, (_page, index) => [
      `/${'abcdefghijklmnopqrstuvwxyz'[at]}dir/x${index}`,
      '頁',
    ]),
  ).flat() as [string, string][]
  const { pages, unmet } = proposeStructured(explored([['/', '首頁'], ...folders]))
  const templates = pages.filter(({ reason }) => reason === 'template')
  expect(templates).toHaveLength(templatesAtMost)
  expect(templates[0]!.url).toBe(`${site}/wdir/x0`)
  expect(unmet.template).toBe('too-many?count=3')
})

const addresses = fc.uniqueArray(fc.webUrl(), { maxLength: 60 })

test('a draw depends on the seed and on what is drawn from, not on their order', () => {
  fc.assert(
    fc.property(addresses, fc.string(), fc.nat(), (pages, seed, turn) => {
      const without = pages.slice(0, 3)
      const turned = [...pages.slice(turn % 60), ...pages.slice(0, turn % 60)]
      const draw = { seed, share: 0.1, without }
      expect(drawRandom({ ...draw, pages: turned })).toEqual(drawRandom({ ...draw, pages }))
    }),
  )
})

test('a draw takes at least the share of the crawl, and nothing twice or from the structured part', () => {
  fc.assert(
    fc.property(
      addresses,
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.nat(10),
      (pages, share, taken) => {
        const without = pages.slice(0, taken)
        const { urls, drawnFrom } = drawRandom({ seed: 'a', share, pages, without })
        expect(drawnFrom).toBe(Math.max(0, pages.length - taken))
        expect(new Set(urls).size).toBe(urls.length)
        expect(urls.filter((url) => without.includes(url) || !pages.includes(url))).toEqual([])
        expect(urls.length).toBe(Math.min(drawnFrom, drawSize(pages.length, share)))
        const isAllOrShare = urls.length === drawnFrom || urls.length / pages.length > share - 1e-8
        expect(isAllOrShare).toBe(true)
      },
    ),
  )
})

test('over a thousand seeds every page is drawn about equally often', () => {
  const pages = Array.from({ length: 40 }, (_, at) => `${site}/${at}`)
  const times = new Map(pages.map((url) => [url, 0]))
  for (let seed = 0; seed < 1000; seed += 1) {
    for (const url of drawRandom({ seed: `${seed}`, share: 0.1, pages, without: [] }).urls) {
      times.set(url, times.get(url)! + 1)
    }
  }
  // 100 each are expected, with a standard deviation of 9.5: five of them are a bound that chance
  // passes once in a million.
  const counts = [...times.values()]
  expect(Math.min(...counts)).toBeGreaterThan(52)
  expect(Math.max(...counts)).toBeLessThan(148)
})

test('whoever has the seed and the addresses draws the same, as the documentation says', () => {
  const pages = ['/a', '/b', '/c', '/d', '/e'].map((path) => site + path)
  const byHand = pages
    .map((url) => `${createHash('sha256').update(`0123abcd ${url}`).digest('hex')} ${url}`)
    .toSorted()
    .map((line) => line.split(' ')[1])
  const { urls } = drawRandom({ seed: '0123abcd', share: 0.4, pages, without: [] })
  expect(urls).toEqual(byHand.slice(0, 2))
})

test('an evaluation is made with its sample, which its own seed draws again', async () => {
  const { site: own, scan } = await createScannedSite({
    pages: [
      ['/', '首頁'],
      ['/contact', '聯絡我們'],
      ...Array.from({ length: 18 }, (_, at): [string, string] => [`/news/${at}`, `消息${at}`]),
    ],
  })
  await SiteDocument.create({
    scanId: scan.id,
    url: `${own.origin}/form.pdf`,
    format: 'pdf',
    foundOn: own.startUrl,
  })
  const { id: applicationId } = await createApplication({ siteId: own.id, scanId: scan.id })
  const { id } = await inTransaction((transaction) =>
    makeEvaluation(
      {
        applicationId,
        siteId: own.id,
        level: 'AA',
        standard: '115.11',
        scanId: scan.id,
        statementUrl: `${own.origin}/accessibility`,
      },
      transaction,
      new Date(),
    ),
  )
  const evaluation = await Evaluation.findByPk(id, { rejectOnEmpty: true })
  const pages = await SamplePage.findAll({ where: { evaluationId: id }, order: ['position'] })
  const reasons = pages.map(({ reason }) => reason)
  expect(reasons).toEqual(expect.arrayContaining(['home', 'contact', 'statement', 'document']))
  const random = pages.filter(({ part }) => part === 'random').map(({ url }) => url)
  expect(random).toHaveLength(2)
  const crawled = ['/', '/contact', ...Array.from({ length: 18 }, (_, at) => `/news/${at}`)]
  expect(
    drawRandom({
      seed: evaluation.seed,
      share: evaluation.randomShare,
      pages: crawled.map((path) => own.origin + path),
      without: evaluation.proposed,
    }),
  ).toEqual({ urls: random, drawnFrom: evaluation.drawnFrom })
})
