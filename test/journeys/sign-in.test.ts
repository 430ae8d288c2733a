import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser, signInByMail } from './browser.ts'
import { enter, fill, go, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: true },
  { locale: 'zh-TW', javascript: false },
  { locale: 'en', javascript: false },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('a citizen signs in with a mailed code and out again', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const citizen = await createCitizen()
    await signInByMail(page, service, citizen.name!)
    expect(await page.$eval('header', (header) => header.textContent)).toContain(citizen.name)
    await go(page, 'form[action="/sign-out"] button')
    expect(await page.$eval('header', (header) => header.textContent)).not.toContain(citizen.name)
    expect(page.errors).toEqual([])
  })

  test('a slip in the address is explained, kept, and the focus is on the summary', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/sign-in`)
    await fill(page, 'input[name=email]', 'somebody at example')
    await enter(page)
    expect(await page.$eval('input[name=email]', (input) => input.value)).toBe(
      'somebody at example',
    )
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await page.title()).toMatch(circumstance.locale === 'en' ? /^Error: / : /^錯誤：/)
    expect(await violations(page)).toEqual([])
  })

  test('a wrong code is refused and can be tried again', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/sign-in`)
    await fill(page, 'input[name=email]', 'somebody@people.example')
    await enter(page)
    await fill(page, 'input[name=code]', '00000000')
    await enter(page)
    expect(await words(page)).toMatch(circumstance.locale === 'en' ? /not correct/ : /不正確|不符/)
    expect(await violations(page)).toEqual([])
  })
})

test('a form that another site sends is refused', async () => {
  const answer = await fetch(`${service.url}/sign-out`, {
    method: 'POST',
    headers: { Origin: 'https://evil.example' },
  })
  expect(answer.status).toBe(403)
})

test('the session cookie cannot be read by scripts and is not sent along by other sites', async () => {
  const page = await arrive({ service, browser })
  const citizen = await createCitizen()
  await signInByMail(page, service, citizen.name!)
  const cookie = (await page.browserContext().cookies()).find(({ name }) => name === 'session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('the outbox does not exist where a mail server is named', async () => {
  const { hasOutbox } = await import('#server/notices/read-outbox.ts')
  const { env } = await import('#server/env.ts')
  expect(hasOutbox()).toBe(true)
  Object.assign(env, { SMTP_URL: 'smtp://mail.example' })
  expect(hasOutbox()).toBe(false)
  Object.assign(env, { SMTP_URL: undefined })
})
