import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, HTTPRequest, Page } from 'puppeteer'
import { Delivery, SpentProof } from '#models/index.ts'
import { database } from '#server/platform/database.ts'
import { limit } from '#server/platform/rate-limit.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { enter, fill, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const email = 'somebody@people.example'
const narrowLimit = 60

/** As many forms as a school may send without a proof, or some of them, are sent from this machine. */
async function useUp(forms: number): Promise<void> {
  for (let count = 0; count < forms; count += 1) await limit('codes-per-network', '127.0.0.1')
}

async function askForCode(page: Page): Promise<void> {
  await page.goto(`${service.url}/sign-in`)
  await fill(page, 'input[name=email]', email)
  await enter(page)
}

const pathOf = (page: Page) => new URL(page.url()).pathname

const languages = [
  { locale: 'zh-TW', wait: /請於 15 分鐘後再試/, slow: /不需要做任何事/ },
  { locale: 'en', wait: /try again in 15 minutes/, slow: /there is nothing to do/ },
] as const

describe.each(languages)('in $locale', ({ locale, wait, slow }) => {
  test('with JavaScript, the form of a network that has sent too much goes through by work that nobody sees', async () => {
    await useUp(narrowLimit)
    const page = await arrive({ service, browser, locale })
    const asked = page.waitForResponse((response) => response.url().endsWith('/proof/sign-in'))
    await page.goto(`${service.url}/sign-in`)
    await fill(page, 'input[name=email]', email)
    expect((await asked).status()).toBe(200)
    await enter(page)
    expect(pathOf(page)).toBe('/sign-in/code')
    expect(await Delivery.count()).toBe(1)
    expect(await SpentProof.count()).toBe(1)
    expect(page.errors).toEqual([])
  })

  test('without JavaScript, it has to wait, and is told how long', async () => {
    await useUp(narrowLimit)
    const page = await arrive({ service, browser, locale, javascript: false })
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await askForCode(page)
    const answer = await answered
    expect(answer.status()).toBe(429)
    expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(14 * 60)
    expect(await words(page)).toMatch(wait)
    expect(await violations(page)).toEqual([])
  })

  test('without JavaScript, it goes through while the network has sent less', async () => {
    await useUp(narrowLimit - 1)
    const page = await arrive({ service, browser, locale, javascript: false })
    await askForCode(page)
    expect(pathOf(page)).toBe('/sign-in/code')
  })

  test('who has to wait for it is told so, and the form goes also where no work can be had', async () => {
    const page = await arrive({ service, browser, locale })
    const held = Promise.withResolvers<HTTPRequest>()
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/proof/')) held.resolve(request)
      else void request.continue()
    })
    await page.goto(`${service.url}/sign-in`)
    await fill(page, 'input[name=email]', email)
    const request = await held.promise
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('output')?.textContent)
    expect(await page.$eval('output', (status) => status.textContent)).toMatch(slow)
    expect(await violations(page)).toEqual([])
    await request.abort()
    await page.waitForFunction(() => location.pathname === '/sign-in/code')
    expect(await SpentProof.count()).toBe(0)
  })
})

test('while it is quiet, nobody works', async () => {
  const page = await arrive({ service, browser })
  const asked = page.waitForResponse((response) => response.url().includes('/proof/sign-in'))
  await askForCode(page)
  const answer = await asked
  expect(answer.status()).toBe(204)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(page.workers()).toEqual([])
  expect(await SpentProof.count()).toBe(0)
})

test('a form that does not exist has no challenge, and challenges are not without end', async () => {
  expect((await fetch(`${service.url}/proof/nothing`)).status).toBe(404)
  await useUp(narrowLimit)
  const challenge = await fetch(`${service.url}/proof/sign-in`)
  expect(await challenge.json()).toMatchObject({ parameters: { data: { form: 'sign-in' } } })
  expect(challenge.headers.get('Cache-Control')).toBe('no-store')
  await database.query(`update rate_limit set points = 1200 where key like 'challenges%'`)
  const refused = await fetch(`${service.url}/proof/sign-in`)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(14 * 60)
})
