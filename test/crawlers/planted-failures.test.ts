import { expect, test } from 'vitest'
import { failingImage, soundPage } from '../sites/html.ts'
import { sendHtml, serveSite } from '../sites/serve-site.ts'
import { collect, failedRules, linksTo } from './collect.ts'

const shadowed = `<div id="host"></div>
<script>host.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<section>${failingImage}</section>`)}</script>`

const afterTimer = `<script>setTimeout(() => setTimeout(() => {
  document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(failingImage)})
}, 300), 300)</script>`

const framesLater = (frames: number) => `<script>addEventListener('load', () => {
  let left = ${frames}
  const wait = () => left-- > 0 ? requestAnimationFrame(wait) : document.querySelector('main')
    .insertAdjacentHTML('beforeend', ${JSON.stringify(failingImage)})
  wait()
})</script>`

const whenSeen = `<p id="seen">內容</p><script>new IntersectionObserver(([entry]) => {
  if (entry.isIntersecting) entry.target.insertAdjacentHTML('afterend', ${JSON.stringify(failingImage)})
}).observe(document.getElementById('seen'))</script>`

const afterFetch = `<script>fetch('/slow.json').then((answer) => answer.json()).then(({ html }) => {
  document.querySelector('main').insertAdjacentHTML('beforeend', html)
})</script>`

test('failures in frames, shadow roots, after scripts and in pages of the sitemap only are found', async () => {
  const elsewhere = await serveSite({
    '/inner.html': soundPage('另一來源', failingImage),
  })
  const site = await serveSite({
    '/': soundPage('首頁', linksTo('/frame', '/far', '/shadow', '/timer', '/fetch', '/nested')),
    '/robots.txt': (_request, response) => response.end('Sitemap: /maps/index.xml'),
    '/maps/index.xml': (_request, response) =>
      response.end(
        '<sitemapindex><sitemap><loc>PLACE/maps/pages.xml</loc></sitemap></sitemapindex>'.replace(
          'PLACE',
          site.origin,
        ),
      ),
    '/maps/pages.xml': (_request, response) =>
      response.end(`<urlset><url><loc>${site.origin}/hidden</loc></url></urlset>`),
    '/hidden': soundPage('只在網站地圖', failingImage),
    '/frame': soundPage('框架', '<iframe title="內容" src="/inner"></iframe>'),
    '/far': soundPage(
      '外部框架',
      `<iframe title="內容" src="${elsewhere.origin}/inner.html"></iframe>`,
    ),
    '/nested': soundPage('兩層框架', '<iframe title="第一層" src="/frame"></iframe>'),
    '/inner': soundPage('框架內', failingImage),
    '/shadow': soundPage('影子', shadowed),
    '/timer': soundPage('計時', afterTimer),
    '/fetch': soundPage('取得', afterFetch),
    '/slow.json': (_request, response) => {
      setTimeout(() => response.end(JSON.stringify({ html: failingImage })), 400)
    },
  })
  const { summary, page } = await collect(site, {
    privateHosts: [site.host, elsewhere.host],
    screenshotsPerRule: 3,
  })
  await Promise.all([site.close(), elsewhere.close()])

  expect(summary).toMatchObject({ failure: null, stopped: 'complete', pagesUntested: 0 })
  expect(failedRules(page('/'))).toEqual([])
  for (const path of ['/frame', '/far', '/shadow', '/timer', '/fetch', '/nested', '/hidden']) {
    expect({ path, rules: failedRules(page(path)) }).toEqual({ path, rules: ['image-alt'] })
  }
  expect(page('/hidden').foundBy).toBe('sitemap')

  const placeOf = (path: string) =>
    page(path).findings.find(({ rule }) => rule === 'image-alt')?.selector
  const image = { into: 'element', selector: 'img' }
  expect(placeOf('/frame')).toEqual([{ into: 'frame', selector: 'iframe' }, image])
  expect(placeOf('/nested')).toEqual([
    { into: 'frame', selector: 'iframe' },
    { into: 'frame', selector: 'iframe' },
    image,
  ])
  expect(placeOf('/shadow')?.map(({ into }) => into)).toEqual(['shadow', 'element'])

  const pictures = ['/frame', '/far', '/shadow', '/hidden', '/timer', '/fetch', '/nested']
    .flatMap((path) => page(path).findings.filter(({ rule }) => rule === 'image-alt'))
    .flatMap(({ screenshot }) => screenshot ?? [])
  expect(pictures).toHaveLength(3)
  for (const { bytes, mediaType } of pictures) {
    expect(mediaType).toBe('image/webp')
    expect(Buffer.from(bytes.subarray(8, 12)).toString()).toBe('WEBP')
  }
})

test.each([
  ['frames after the load', framesLater(8)],
  ['when the browser sees its place', whenSeen],
])('what a page adds %s is found every time', async (_when, body) => {
  const paths = Array.from({ length: 8 }, (_, index) => `/page-${index}`)
  const html = soundPage('之後', body)
  const site = await serveSite(Object.fromEntries(['/', ...paths].map((path) => [path, html])))
  const { pages } = await collect(site, { only: paths.map((path) => `${site.origin}${path}`) })
  await site.close()
  expect(pages.map(failedRules)).toEqual(paths.map(() => ['image-alt']))
})

test.each([
  ['frames', 'const film = () => requestAnimationFrame(film); film()'],
  ['short timers', 'const clock = () => setTimeout(clock, 30); clock()'],
  ['idle moments', 'const idle = () => requestIdleCallback(idle); idle()'],
])(
  'a page whose %s never end is judged all the same, before its time is over',
  async (_of, script) => {
    const site = await serveSite({
      '/': soundPage('不停', failingImage, `<script>${script}</script>`),
    })
    const patience = { settleMs: 60_000, visitMs: 20_000 }
    const { pages } = await collect(site, {}, {}, { patience })
    await site.close()
    expect(pages.map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'tested', reason: null },
    ])
  },
)

test('a site without failures has none, and what is good practice is not counted', async () => {
  const site = await serveSite({
    '/': soundPage('首頁', `${linksTo('/form')}<h4>跳過一級的標題</h4>`),
    '/form': soundPage(
      '表單',
      '<form><p><label for="q">關鍵字</label> <input id="q" style="min-height: 48px"></p><p><button style="min-height: 48px">查詢</button></p></form>',
    ),
  })
  const { summary, pages } = await collect(site)
  await site.close()

  expect(summary).toMatchObject({ pagesTested: 2, pagesUntested: 0, failure: null })
  expect(pages.map(failedRules)).toEqual([[], []])
  const advice = pages.flatMap(({ findings }) => findings).filter(({ kind }) => kind === 'advice')
  expect(advice.map(({ rule }) => rule)).toContain('heading-order')
  for (const page of pages) {
    expect(page).toMatchObject({ language: 'zh-TW', status: 200, reason: null })
    expect(page.passedRules).toContain('document-title')
    expect(page.inapplicableRules).toContain('video-caption')
  }
})

test('a page that goes to another by script is judged where it arrives', async () => {
  const site = await serveSite({
    '/': soundPage(
      '轉址',
      '<p>請稍候</p>',
      '<script>setTimeout(() => { location.href = "/there" }, 20)</script>',
    ),
    '/there': soundPage('終點', failingImage),
  })
  const { pages } = await collect(site)
  await site.close()
  expect(pages).toHaveLength(1)
  expect(pages[0]).toMatchObject({ state: 'tested', title: '終點' })
  expect(pages.flatMap(failedRules)).toEqual(['image-alt'])
})

test('dialogs, pop-ups, permissions, downloads and service workers do not get in the way', async () => {
  const asks = `<script>
    alert('看'); confirm('好嗎'); prompt('名字')
    window.addEventListener('beforeunload', (event) => event.preventDefault())
    window.open('/popup')
    navigator.geolocation.getCurrentPosition(() => {}, (error) => { document.title = '拒絕 ' + error.code })
    const link = document.createElement('a'); link.href = '/file.zip'; link.download = ''; link.click()
    navigator.serviceWorker?.register('/worker.js').catch(() => {})
  </script>`
  const site = await serveSite({
    '/': soundPage('打擾', '<p>內容</p>', asks),
    '/popup': soundPage('彈出', '<p>彈出</p>'),
    '/worker.js': (_request, response) => sendHtml(response, ''),
    '/file.zip': (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/zip' })
      response.end('PK')
    },
  })
  const { page, pages } = await collect(site)
  await site.close()
  expect(page('/')).toMatchObject({ state: 'tested', title: '拒絕 1' })
  expect(pages).toHaveLength(1)
  expect(site.asked).not.toContain('/popup')
  expect(site.asked).not.toContain('/worker.js')
})
