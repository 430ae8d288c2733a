import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Scan, Site } from '#models/index.ts'
import { createWebmaster } from '#test/factories/people.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import type { ServedSite } from '#test/sites/serve-site.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { enter, fill, go, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
let site: ServedSite
let proof = ''

const pageOf = (body: string) =>
  `<!doctype html><html lang="zh-TW"><head><title>示範網站</title></head><body><header><h1>示範網站</h1></header><main>${body}</main></body></html>`

beforeAll(async () => {
  ;[service, browser, site] = await Promise.all([
    sharedService(),
    sharedBrowser(),
    serveSite({
      '/': pageOf('<p>首頁</p><a href="/news">最新消息</a>'),
      '/news': pageOf('<p>消息</p><img src="/seal.png"><a href="/">回首頁</a>'),
      '/.well-known/curbcut-proof.txt': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' })
        response.end(proof)
      },
    }),
  ])
})
afterAll(async () => {
  await site.close()
})

/** Waits until the scan is over, and comes back to its page as somebody does who had left. */
async function untilOver(page: Page): Promise<void> {
  await vi.waitFor(
    async () => {
      const scan = await Scan.findOne({ rejectOnEmpty: true })
      expect(scan.finishedAt).not.toBeNull()
    },
    { timeout: 90_000, interval: 200 },
  )
  await page.goto(page.url())
}

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: false },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('a webmaster registers a site, proves it, scans it and reads what to mend', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const webmaster = await createWebmaster()
    await signIn(page, service, webmaster.name!)

    await page.goto(`${service.url}/sites`)
    await go(page, 'main a[href="/sites/new"]')
    await fill(page, 'input[name=name]', '示範網站')
    await fill(page, 'input[name=address]', 'javascript:alert(1)')
    await enter(page)
    expect(await page.$eval('input[name=address]', (input) => input.value)).toBe(
      'javascript:alert(1)',
    )
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=address]', site.origin)
    await enter(page)

    const registered = await Site.findOne({ rejectOnEmpty: true })
    expect(page.url()).toContain(`/sites/${registered.id}`)
    expect(await page.$('button[value=scan]')).toBeNull()
    proof = 'something else'
    await go(page, 'button[value=prove]')
    expect(await page.$('button[value=scan]')).toBeNull()
    proof = registered.proofToken
    await go(page, 'button[value=prove]')
    expect(await violations(page)).toEqual([])

    await go(page, 'button[value=scan]')
    expect(page.url()).toContain('/scans/')
    await untilOver(page)
    expect(await words(page)).toContain('1.1.1')
    expect(await violations(page)).toEqual([])
    await go(page, 'main a[href*="/barriers/"]')
    expect(await words(page)).toContain('/seal.png')
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })
})
