import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { findAccountByEmail } from '#server/accounts/email.ts'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser, signInByMail } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: false },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('somebody corrects their data, takes them along and deletes the account', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const { name: email } = await createCitizen()
    await signInByMail(page, service, email!)
    await page.goto(`${service.url}/account/data`)
    await go(page, 'a[href="/account/data/correct"]')
    await fill(page, 'input[name=name]', '林小姐')
    await fill(page, 'textarea[name=disability]', 'Blind')
    await enterOn('main form button')
    // A disability is not stored without consent; what was typed is kept.
    expect(await page.$eval('textarea[name=disability]', ({ value }) => value)).toBe('Blind')
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'input[name=agrees]')
    await page.keyboard.press('Space')
    await enterOn('main form button')
    expect(await words(page)).toContain('林小姐')
    expect(await violations(page)).toEqual([])

    const files = unzipSync(await download())
    expect(JSON.parse(strFromU8(files['my-data.json']!))).toMatchObject({
      facts: { email, name: '林小姐', disability: 'Blind' },
    })
    const kept = await browser.newPage()
    await kept.setContent(strFromU8(files['my-data.html']!))
    expect(await kept.$eval('html', ({ lang }) => lang)).toBe(circumstance.locale)
    expect(await kept.$eval('body', (body) => body.innerText)).toContain('林小姐')
    expect(await violations(kept)).toEqual([])
    await kept.close()

    await page.bringToFront()
    await page.goto(`${service.url}/account/delete`)
    await enterOn('main form button')
    expect(await findAccountByEmail(email!)).not.toBeNull()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    await tabTo(page, 'input[name=confirm]')
    await page.keyboard.press('Space')
    await enterOn('main form button')
    expect(new URL(page.url()).pathname).toBe('/goodbye')
    expect(await violations(page)).toEqual([])
    expect(await findAccountByEmail(email!)).toBeNull()
    await page.goto(`${service.url}/account/data`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(page.errors).toEqual([])

    async function enterOn(selector: string) {
      await tabTo(page, selector)
      await enter(page)
    }

    async function download(): Promise<Uint8Array> {
      const cookies = await page.browserContext().cookies()
      const address = await page.$eval('a[href$="/data/download"]', (link) => link.href)
      const answer = await fetch(address, {
        headers: {
          Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          'Accept-Language': circumstance.locale,
        },
      })
      expect(answer.headers.get('content-type')).toBe('application/zip')
      return new Uint8Array(await answer.arrayBuffer())
    }
  })
})
