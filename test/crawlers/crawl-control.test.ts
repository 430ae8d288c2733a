import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { PlannedPage } from '#crawlers/types.ts'
import { soundPage } from '../sites/html.ts'
import { type Page, serveSite } from '../sites/serve-site.ts'
import { collect, linksTo } from './collect.ts'

const manyPages = (count: number): Record<string, Page> => {
  const paths = Array.from({ length: count }, (_, index) => `/p${index}`)
  return {
    '/': soundPage('首頁', linksTo(...paths)),
    ...Object.fromEntries(paths.map((path) => [path, soundPage(path, '<p>內容</p>')])),
  }
}

const htmlOnly = (asked: string[]) => asked.filter((path) => !/robots|sitemap|favicon/.test(path))

test('a page is looked at once, under whatever address it is linked', async () => {
  const site = await serveSite({
    '/': soundPage(
      '首頁',
      linksTo('/#top', '/index.html', '/a?utm_source=x', '/a', '/a#b', '/old', '/older'),
    ),
    '/a': soundPage('甲', linksTo('/', '/old')),
    '/new': soundPage('新', ''),
    '/old': (_request, response) => response.writeHead(301, { location: '/new' }).end(),
    '/older': (_request, response) => response.writeHead(301, { location: '/a' }).end(),
  })
  const { pages, page, planned } = await collect(site, { concurrency: 1 })
  await site.close()
  expect(planned.map(({ url }) => url.replace(site.origin, ''))).toEqual([
    '/',
    '/a',
    '/old',
    '/older',
  ])
  expect(pages).toHaveLength(4)
  expect(page('/old')).toMatchObject({ state: 'tested', title: '新' })
  expect(page('/older').reason).toEqual({ code: 'duplicate', detail: `${site.origin}/a` })
  expect(htmlOnly(site.asked).filter((path) => path === '/a')).toHaveLength(1)
})

test('links to other sites, other kinds of files and mail are not followed; documents are noted', async () => {
  const site = await serveSite({
    '/': soundPage(
      '首頁',
      linksTo(
        '/a.PDF',
        '/b.odt',
        '/c.docx?v=2',
        '/photo.jpg',
        'https://example.org/',
        'mailto:a@example.tw',
        'javascript:void(0)',
        '/a.PDF#page=2',
      ),
    ),
  })
  const { pages, documents } = await collect(site)
  await site.close()
  expect(pages).toHaveLength(1)
  expect(documents.map(({ url, format }) => [url.replace(site.origin, ''), format])).toEqual([
    ['/a.PDF', 'pdf'],
    ['/b.odt', 'odt'],
    ['/c.docx?v=2', 'docx'],
  ])
})

test('robots.txt is kept, and can be ignored where the owner asked for the scan', async () => {
  const site = await serveSite({
    '/': soundPage('首頁', linksTo('/open', '/closed/a')),
    '/open': soundPage('開放', ''),
    '/closed/a': soundPage('不開放', ''),
    '/robots.txt': (_request, response) =>
      response.end('User-agent: *\nDisallow: /\n\nUser-agent: curbcut\nDisallow: /closed/\n'),
  })
  const kept = await collect(site)
  expect(kept.page('/open').state).toBe('tested')
  expect(kept.page('/closed/a').reason).toEqual({ code: 'blocked-by-robots', detail: '/closed/a' })
  expect(site.asked).not.toContain('/closed/a')

  const ignored = await collect(site, { robots: 'ignore' })
  await site.close()
  expect(ignored.page('/closed/a').state).toBe('tested')
})

test('a robots.txt that the server cannot give forbids everything', async () => {
  const site = await serveSite({
    '/': soundPage('首頁', ''),
    '/robots.txt': (_request, response) => response.writeHead(503).end(),
  })
  const { summary } = await collect(site)
  await site.close()
  expect(summary.failure?.code).toBe('robots-unreachable')
  expect(htmlOnly(site.asked)).not.toContain('/visited')
})

test('a pause that robots.txt asks for is kept between pages', async () => {
  const site = await serveSite({
    ...manyPages(3),
    '/robots.txt': (_request, response) => response.end('User-agent: *\nCrawl-delay: 0.4\n'),
  })
  const { pages } = await collect(site)
  await site.close()
  const finished = pages.map(({ startedAt, durationMs }) => Date.parse(startedAt) + durationMs)
  expect(Math.max(...finished) - Date.parse(pages[0]?.startedAt ?? '')).toBeGreaterThan(1100)
})

test('sitemaps are read packed, and what lies outside the scope is left out', async () => {
  const site = await serveSite({
    '/a/': soundPage('甲', ''),
    '/a/b': soundPage('乙', ''),
    '/sitemap.xml': (_request, response) => {
      const places = [`${site.origin}/a/b`, `${site.origin}/c`, 'https://example.org/a/d']
      response.end(
        gzipSync(
          `<urlset>${places.map((place) => `<url><loc> ${place} </loc></url>`).join('')}</urlset>`,
        ),
      )
    },
  })
  const { planned } = await collect(site, { startUrl: `${site.origin}/a/` })
  await site.close()
  expect(planned.map(({ url, foundBy }) => [url.replace(site.origin, ''), foundBy])).toEqual([
    ['/a/', 'start'],
    ['/a/b', 'sitemap'],
  ])
})

test('a list is looked at as it is, and nothing else', async () => {
  const site = await serveSite(manyPages(4))
  const only = [`${site.origin}/p2`, `${site.origin}/`, `${site.origin}/p2#x`, 'not an address']
  const { pages, documents } = await collect(site, { only })
  await site.close()
  expect(
    pages.map(({ url, state, reason }) => [url.replace(site.origin, ''), state, reason?.code]),
  ).toEqual(
    expect.arrayContaining([
      ['/p2', 'tested', undefined],
      ['/', 'tested', undefined],
      ['not an address', 'untested', 'url-invalid'],
    ]),
  )
  expect(pages).toHaveLength(3)
  expect(documents).toEqual([])
})

test('limits of pages and depth are kept, and it is said that something was left off', async () => {
  const site = await serveSite(manyPages(6))
  const few = await collect(site, { limits: { pages: 3, depth: 5, minutes: 1 } })
  expect(few.summary).toMatchObject({ pagesTested: 3, truncated: true })
  const flat = await collect(site, { limits: { pages: 50, depth: 0, minutes: 1 } })
  await site.close()
  expect(flat.summary).toMatchObject({ pagesTested: 1, truncated: true })
})

test('when the time is over, pages left are untested for that reason, each once', async () => {
  const site = await serveSite({ ...manyPages(8), '/p0': () => {}, '/p1': () => {} })
  const { summary, pages } = await collect(site, {
    limits: { pages: 50, depth: 5, minutes: 4 / 60 },
  })
  await site.close()
  expect(summary.stopped).toBe('limit-time')
  expect(new Set(pages.map(({ url }) => url)).size).toBe(9)
  expect(pages).toHaveLength(9)
  const codes = pages.flatMap(({ reason }) => reason?.code ?? [])
  expect(codes.length).toBeGreaterThan(0)
  expect(new Set(codes)).toEqual(new Set(['limit-time']))
})

test('a cancelled crawl stops, and one that resumes it looks at the pages left, none twice', async () => {
  const site = await serveSite(manyPages(8))
  const cancel = new AbortController()
  const first = await collect(
    site,
    {},
    { signal: cancel.signal, onPage: (page) => void (page.url.endsWith('/p1') && cancel.abort()) },
  )
  expect(first.summary.stopped).toBe('cancelled')
  expect(first.pages.length).toBeLessThan(9)

  const done = first.pages.map(({ url }) => url)
  const freshlyPlanned: PlannedPage[] = []
  const second = await collect(
    site,
    { resume: { planned: first.planned, done, documents: first.documents } },
    { onPlanned: (fresh) => void freshlyPlanned.push(...fresh) },
  )
  await site.close()
  expect(second.summary.stopped).toBe('complete')
  const known = first.planned.map(({ url }) => url)
  expect(freshlyPlanned.filter(({ url }) => known.includes(url))).toEqual([])
  const all = [...done, ...second.pages.map(({ url }) => url)]
  expect(all.toSorted()).toEqual(
    [...new Set([...known, ...freshlyPlanned.map(({ url }) => url)])].toSorted(),
  )
  expect(all).toHaveLength(9)
})

test('what a handler throws ends the crawl and reaches the caller', async () => {
  const site = await serveSite(manyPages(3))
  const failing = collect(
    site,
    {},
    {
      onPage() {
        throw new Error('the disk is full')
      },
    },
  )
  await expect(failing).rejects.toThrow('the disk is full')
  await site.close()
})
