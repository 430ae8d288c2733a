import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from 'puppeteer'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'
import { checkIndependently, fetchCredential } from '#test/independent-check.ts'
import { serveSite } from '#test/sites/serve-site.ts'
import type { ServedSite } from '#test/sites/serve-site.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { fill, go, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
let site: ServedSite | null = null
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})
afterEach(async () => {
  await site?.close()
  site = null
})

interface Run {
  code: number
  last: string
}

/** `npm run verify:mark`, with nothing of ours in its environment. */
async function verifyFromOutside(address: string): Promise<Run> {
  const { PATH } = process.env
  const run = promisify(execFile)(process.execPath, ['server/verify-mark.ts', address], {
    env: { PATH, NODE_ENV: 'development' },
  })
  const { code, stdout } = await run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    (error: { code: number; stdout: string }) => error,
  )
  return { code, last: stdout.trim().split('\n').at(-1)! }
}

test('anybody can check a mark of the service from outside, until it is revoked', async () => {
  const { number, level } = await createMark()
  const address = `${service.url}/marks/${number}`
  await checkIndependently(await fetchCredential(address))
  expect(await verifyFromOutside(address)).toEqual({
    code: 0,
    last: `mark=${number} state=valid level=${level} verified=yes`,
  })

  await revokeMark(await createOfficer(), number, '逾期未改善。')
  await expect(checkIndependently(await fetchCredential(address))).rejects.toThrow('revocation')
  expect(await verifyFromOutside(address)).toEqual({
    code: 1,
    last: `mark=${number} state=revoked level=${level} verified=no`,
  })
})

test('the one address of a mark gives a page, a document and a credential', async () => {
  const { number } = await createMark({ events: ['review-opened'] })
  const ask = (accept: string, path = `/marks/${number}`) =>
    fetch(service.url + path, { headers: { Accept: accept } })
  const page = await ask('text/html')
  expect(page.headers.get('content-type')).toMatch(/^text\/html/)
  expect(page.headers.get('vary')).toContain('Accept')
  const document = await ask('application/ld+json')
  expect(document.headers.get('content-type')).toBe('application/ld+json')
  expect(await document.json()).toMatchObject({ number, state: 'under-review' })
  const credential = await ask('application/vc+jwt')
  expect(credential.headers.get('content-type')).toBe('application/vc+jwt')
  expect(credential.headers.get('vary')).toContain('Accept')
  const direct = await ask('*/*', `/marks/${number}.jwt`)
  expect(direct.headers.get('content-type')).toBe('application/vc+jwt')
  expect((await ask('application/vc+jwt', '/marks/M-0000-0000')).status).toBe(404)
})

test('what is needed for a check can be kept for minutes and read from pages of others', async () => {
  for (const path of ['/.well-known/did.json', '/status-lists/suspension/1']) {
    const { status, headers } = await fetch(service.url + path)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('public, max-age=240')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  }
  const context = await fetch(`${service.url}/contexts/mark/v1.json`)
  expect(context.headers.get('content-type')).toBe('application/ld+json')
  expect((await fetch(`${service.url}/status-lists/suspension/9`)).status).toBe(404)
})

const circumstances = [
  {
    locale: 'zh-TW',
    javascript: true,
    genuine: '發給您查詢的網站',
    other: '不是發給您看到它的網站',
  },
  {
    locale: 'en',
    javascript: false,
    genuine: 'issued to the site',
    other: 'not issued to the site',
  },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('anybody learns whether a site holds a mark, and how it shows it', async () => {
    const page = await arrive({ service, browser, ...circumstance, widthPx: 320 })
    let snippet = ''
    site = await serveSite({
      '/': (_request, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(`<main>圖書館</main><footer>${snippet}</footer>`)
      },
    })
    const { number } = await createMark({ origin: site.origin, pathPrefix: '/' })
    snippet = `<a href="${service.url}/marks/${number}"><img src="/copy.png" alt="AA"></a>`

    await page.goto(`${service.url}/marks/check`)
    await go(page, 'main form button')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await violations(page)).toEqual([])

    await fill(page, 'textarea[name=claim]', snippet)
    await fill(page, 'input[name=seenOn]', 'https://shop.example/')
    await go(page, 'main form button')
    expect(await words(page)).toContain(circumstance.other)
    expect(await page.$eval('textarea', ({ value }) => value)).toContain(number)
    expect(await violations(page)).toEqual([])

    await page.goto(`${service.url}/marks/check`)
    await fill(page, 'textarea[name=claim]', site.origin)
    await go(page, 'main form button')
    expect(await words(page)).toContain(circumstance.genuine)
    await go(page, 'button[value=look]')
    expect(await page.$$eval('tbody tr', (rows) => rows.length)).toBe(5)
    expect(await page.$$('tbody .tag--bad')).toHaveLength(1)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(page.errors.filter((error) => !error.includes('400'))).toEqual([])
  })
})
