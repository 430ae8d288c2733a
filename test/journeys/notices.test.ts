import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Delivery } from '#models/index.ts'
import { notify } from '#server/notices/notify.ts'
import { readNoticeWays } from '#server/notices/set-notice-ways.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const tell = (accountId: string) =>
  inTransaction((transaction) =>
    notify('scan-finished', accountId, { site: 'One', url: `${service.url}/marks` }, transaction),
  )

const noticesLink = (page: Page) =>
  page.$eval('header a[href="/notices"]', (link) => link.textContent)

async function unsubscribePath(): Promise<string> {
  const mail = await Delivery.findOne({ where: { kind: 'scan-finished' }, rejectOnEmpty: true })
  return new URL(mail.unsubscribeUrl!).pathname
}

describe.each(['zh-TW', 'en'] as const)('in %s', (locale) => {
  test('a person chooses a digest and reads notices with the keyboard', async () => {
    const page = await arrive({ service, browser, locale })
    const reader = await createCitizen()
    await tell(reader.accountId)
    await signIn(page, service, reader.name!)
    expect(await noticesLink(page)).toBe(
      locale === 'en' ? 'Notices (1 unread)' : '通知（1 則未讀）',
    )
    await go(page, 'header a[href="/notices"]')
    expect(await words(page)).toContain('One')
    expect(await violations(page)).toEqual([])
    await go(page, 'button[name=notice]')
    expect(await words(page)).toMatch(locale === 'en' ? /Read/ : /已讀/)
    expect(await noticesLink(page)).toBe(locale === 'en' ? 'Notices' : '通知')
    await go(page, 'main a[href="/account/notices"]')
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'input[name=scan-finished][value=now]')
    await page.keyboard.press('ArrowDown')
    await go(page, 'main form button')
    expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'daily' })
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('a mail is ended without sign-in and without JavaScript', async () => {
    const reader = await createCitizen()
    await tell(reader.accountId)
    const page = await arrive({ service, browser, locale, javascript: false, widthPx: 320 })
    await page.goto(`${service.url}${await unsubscribePath()}`)
    expect(await violations(page)).toEqual([])
    expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'now' })
    await go(page, 'main form button')
    expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'none' })
    expect(await violations(page)).toEqual([])
  })
})

test('a mail program ends a mail by itself: one click, no redirect', async () => {
  const reader = await createCitizen()
  await tell(reader.accountId)
  const answer = await fetch(`${service.url}${await unsubscribePath()}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  expect(await readNoticeWays(reader)).toMatchObject({ 'scan-finished': 'none' })
})
