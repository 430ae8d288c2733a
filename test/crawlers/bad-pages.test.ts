import { expect, test } from 'vitest'
import { describeFailure } from '#crawlers/failures.ts'
import { failingImage, soundPage } from '../sites/html.ts'
import { type Page, serveSite } from '../sites/serve-site.ts'
import { untrusted } from '../sites/untrusted-certificate.ts'
import { collect, failedRules, linksTo } from './collect.ts'

const quick = { patience: { loadMs: 2500, settleMs: 1000, visitMs: 10_000 } }

const redirectTo =
  (place: string): Page =>
  (_request, response) => {
    response.writeHead(302, { location: place })
    response.end()
  }

const answer =
  (status: number, type = 'text/html', body = ''): Page =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }

/** A page of 50 MB, that says so or not. */
const huge =
  (isAnnounced: boolean): Page =>
  (_request, response) => {
    const piece = Buffer.from(`<p>${'大'.repeat(340_000)}</p>`)
    const pieces = 50
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(isAnnounced && { 'content-length': piece.length * pieces }),
    })
    let sent = 0
    const send = () => {
      while (sent < pieces) {
        sent += 1
        if (!response.write(piece)) return response.once('drain', send)
      }
      response.end()
    }
    send()
  }

test('pages that cannot be looked at say why, and the others go on', async () => {
  const away = await serveSite({ '/': soundPage('別處', '') })
  const bad: Record<string, Page> = {
    '/endless': soundPage('無盡', '', '<script>while (true) {}</script>'),
    '/round': redirectTo('/round'),
    '/error': answer(500),
    '/busy': answer(503),
    '/gone': answer(404),
    '/silent': () => {},
    '/away': redirectTo(`${away.origin}/`),
    '/script-away': soundPage('離開', '', `<script>location.href = "${away.origin}/"</script>`),
    '/file-away': redirectTo('file:///etc/passwd'),
    '/plain': answer(200, 'text/plain', '文字'),
    '/report': answer(200, 'application/pdf', '%PDF-1.7'),
    '/cut': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 1000 })
      response.write('<p>半')
      setTimeout(() => response.destroy(), 50)
    },
    '/restless': soundPage(
      '不停',
      '',
      '<script>onload = () => location.replace("/restless?" + Math.random())</script>',
    ),
    '/nonsense': (_request, response) => response.socket?.end('hello\r\n\r\n'),
  }
  const site = await serveSite({
    '/': soundPage('首頁', linksTo(...Object.keys(bad), '/last')),
    '/last': soundPage('最後', failingImage),
    ...bad,
  })
  const { page, pages, documents, summary } = await collect(
    site,
    { privateHosts: [site.host, away.host] },
    {},
    quick,
  )
  await Promise.all([site.close(), away.close()])

  const codes = Object.fromEntries(Object.keys(bad).map((path) => [path, page(path).reason?.code]))
  expect(codes).toEqual({
    '/endless': 'hanging',
    '/round': 'redirect-loop',
    '/error': 'status',
    '/busy': 'status-temporary',
    '/gone': 'status',
    '/silent': 'timeout',
    '/away': 'off-scope',
    '/script-away': 'off-scope',
    '/file-away': expect.stringMatching(/^(private-address|url-scheme|bad-answer)$/),
    '/plain': 'not-html',
    '/report': 'not-html',
    '/cut': expect.stringMatching(/^(bad-answer|connection)$/),
    '/restless': 'restless',
    '/nonsense': expect.stringMatching(/^(bad-answer|connection)$/),
  })
  const untested = pages.filter(({ state }) => state === 'untested')
  const told = untested.map(({ reason }) => reason && describeFailure(reason, 'zh-TW'))
  expect(told).toEqual(untested.map(() => expect.stringMatching(/\p{Script=Han}/u)))
  expect(page('/error').status).toBe(500)
  expect(failedRules(page('/last'))).toEqual(['image-alt'])
  expect(summary).toMatchObject({
    pagesTested: 2,
    pagesUntested: Object.keys(bad).length,
    failure: null,
  })
  expect(documents).toEqual([
    { url: `${site.origin}/report`, format: 'pdf', foundOn: `${site.origin}/report` },
  ])
  expect(away.asked).toEqual([])
})

test('pages that want too much are ended, and the others go on', async () => {
  const bad: Record<string, Page> = {
    '/huge': huge(true),
    '/huge-unannounced': huge(false),
    '/heap': soundPage(
      '堆積',
      '',
      '<script>const all = []; while (true) all.push(new Array(1e6).fill(all.length))</script>',
    ),
    '/buffers': soundPage(
      '緩衝',
      '',
      '<script>const all = []; while (true) all.push(new Uint8Array(1e8).fill(1))</script>',
    ),
  }
  const site = await serveSite({
    '/': soundPage('首頁', linksTo(...Object.keys(bad), '/last')),
    '/last': soundPage('最後', ''),
    ...bad,
  })
  const { page, summary } = await collect(site)
  await site.close()
  const codes = Object.keys(bad).map((path) => page(path).reason?.code)
  const ended = expect.stringMatching(/^(crashed|memory)$/)
  expect(codes).toEqual(['too-large', 'too-large', ended, ended])
  expect(summary).toMatchObject({ pagesTested: 2, pagesUntested: 4, failure: null })
})

test.each([
  ['a certificate that nobody vouches for', 'tls'],
  ['a server that answers 500 everywhere', 'status'],
  ['a server that is not there', 'connection'],
  ['a name that does not exist', 'dns'],
  ['a private address', 'private-address'],
])('a site with %s ends the crawl with %s', async (_what, code) => {
  const tls = code === 'tls' ? untrusted : undefined
  const site = await serveSite(
    { '*': code === 'status' ? answer(500) : soundPage('首頁', '') },
    { tls },
  )
  if (code === 'connection') await site.close()
  const startUrl = code === 'dns' ? 'http://no-such-host.invalid/' : `${site.origin}/`
  const privateHosts = code === 'private-address' ? [] : [site.host]
  const robots = code === 'status' ? 'ignore' : 'keep'
  const { summary, pages } = await collect(site, { startUrl, privateHosts, robots }, {}, quick)
  if (code !== 'connection') await site.close()

  expect(summary.failure?.code).toBe(code)
  expect(summary).toMatchObject({ pagesTested: 0, pagesUntested: 1, stopped: 'complete' })
  expect(pages.map(({ reason }) => reason?.code)).toEqual([code])
})

test('an address that is none ends the crawl before anything is started', async () => {
  const site = await serveSite({})
  const { summary, pages } = await collect(site, { startUrl: 'javascript:alert(1)' })
  await site.close()
  expect(summary.failure).toEqual({ code: 'url-scheme', detail: 'javascript:' })
  expect(pages).toEqual([])
})
