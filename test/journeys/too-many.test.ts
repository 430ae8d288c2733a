import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
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

const circumstances = [
  { locale: 'zh-TW', javascript: true, wait: /請於 15 分鐘後再試/ },
  { locale: 'en', javascript: false, wait: /try again in 15 minutes/ },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', ({ wait, ...circumstance }) => {
  test('who asks for too many codes is told when to come again, and nothing typed is lost', async () => {
    for (let count = 0; count < 5; count += 1) await limit('codes-per-address', email)
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/sign-in`)
    await fill(page, 'input[name=email]', email)
    await enter(page)
    expect(await words(page)).toMatch(wait)
    expect(await page.$eval('input[name=email]', (input) => input.value)).toBe(email)
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })
})

test('machines are told by status and Retry-After', async () => {
  for (let count = 0; count < 5; count += 1) await limit('codes-per-address', email)
  const answer = await fetch(`${service.url}/sign-in`, {
    method: 'POST',
    headers: { Origin: service.url },
    body: new URLSearchParams({ email }),
  })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(14 * 60)
})
