import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, ElementHandle, Page } from 'puppeteer'
import { Evaluation } from '#models/index.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer, createWebmaster } from '#test/factories/people.ts'
import { pdf } from '#test/factories/sent-file.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const folder = await mkdtemp(join('.cache', 'papers-'))
const small = join(folder, '審查意見.pdf')
const huge = join(folder, 'huge.pdf')
await writeFile(small, pdf)
await writeFile(huge, pdf)
// Far more than the form takes, and no room on the disk.
await truncate(huge, 200_000_000)

async function choose(page: Page, path: string): Promise<void> {
  const field = await page.$('input[type=file]')
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path)
}

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: false },
] as const

const said = {
  'zh-TW': { valid: '有效', review: '檢視中', revoked: '已撤銷', error: /^錯誤：/ },
  en: { valid: 'Valid', review: 'Under review', revoked: 'Revoked', error: /^Error: / },
}

const stateOf = (page: Page) => page.$eval('.summary-list .tag', (tag) => tag.textContent)
const pictureOf = async (url: string) => (await fetch(url)).text()

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  const says = said[circumstance.locale]

  test('an officer issues a mark, reviews it and revokes it; what was typed is kept', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const officer = await createOfficer()
    const { number } = await createDecidable()
    await signIn(page, service, officer.name!)
    await page.goto(`${service.url}/applications/${number}/decide`)
    expect(await violations(page)).toEqual([])

    await fill(page, 'textarea[name=reason]', '全部網頁均符合。')
    await go(page, 'main form button')
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('全部網頁均符合。')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await page.title()).toMatch(says.error)
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'input[name=outcome]')
    await page.keyboard.press('Space')
    await go(page, 'main form button')

    expect(new URL(page.url()).pathname).toMatch(/^\/marks\/M-\w{4}-\w{4}$/)
    expect(await stateOf(page)).toBe(says.valid)
    expect(await words(page)).toContain('全部網頁均符合。')
    expect(await violations(page)).toEqual([])
    const picture = `${page.url().split('?')[0]}.svg`
    expect(await pictureOf(picture)).toContain(', valid,')

    await fill(page, '#open textarea', '民眾反映首頁無法操作。')
    await go(page, '#open button')
    expect(await stateOf(page)).toBe(says.review)
    expect(await pictureOf(picture)).toContain(', under review,')
    await fill(page, '#close textarea', '複查結果符合。')
    await go(page, '#close button')
    expect(await stateOf(page)).toBe(says.valid)

    await fill(page, '#revoke textarea', '逾期未改善。')
    await go(page, '#revoke button')
    expect(
      await page.$eval('#revoke textarea', (field) => (field as HTMLTextAreaElement).value),
    ).toBe('逾期未改善。')
    expect(await page.title()).toMatch(says.error)
    expect(await violations(page)).toEqual([])
    await tabTo(page, '#revoke input[name=confirm]')
    await page.keyboard.press('Space')
    await go(page, '#revoke button')
    expect(await stateOf(page)).toBe(says.revoked)
    expect(await words(page)).toContain('逾期未改善。')
    expect(await page.$('main form textarea')).toBeNull()
    expect(await pictureOf(picture)).toContain(', revoked,')
    expect(page.errors.filter((error) => !error.includes('400'))).toEqual([])
  })

  test('a paper that is far too large is pointed out, and one that may be goes with the decision', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const { number } = await createDecidable()
    await signIn(page, service, (await createOfficer()).name!)
    await page.goto(`${service.url}/applications/${number}/decide`)
    await tabTo(page, 'input[name=outcome]')
    await page.keyboard.press('Space')
    await fill(page, 'textarea[name=reason]', '附審查意見。')
    await choose(page, huge)
    await go(page, 'main form button')
    expect(await page.title()).toMatch(says.error)
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('附審查意見。')
    expect(await page.$eval('.govuk-error-message', ({ textContent }) => textContent)).toContain(
      '30 MB',
    )
    expect(await violations(page)).toEqual([])

    await choose(page, small)
    await go(page, 'main form button')
    expect(new URL(page.url()).pathname).toMatch(/^\/marks\/M-/)
    const paper = await page.$eval('main a[href^="/files/"]', ({ href, innerText }) => ({
      href,
      innerText,
    }))
    expect(paper.innerText).toBe('審查意見.pdf')
    expect(new Uint8Array(await (await fetch(paper.href)).arrayBuffer())).toEqual(pdf)
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('an officer is told what stands against a mark, and asks for a correction instead', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const { id, number } = await createDecidable()
    const failing = await createCleanScan({ failures: 3, untested: 2 })
    await Evaluation.update({ machineScanId: failing.id }, { where: { applicationId: id } })
    await signIn(page, service, (await createOfficer()).name!)
    await page.goto(`${service.url}/applications/${number}/decide`)
    expect(await page.$$('.notice--warning li')).toHaveLength(2)
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'input[name=outcome]')
    await page.keyboard.press('ArrowDown')
    expect(await page.$eval('input[value=correct]', ({ checked }) => checked)).toBe(true)
    await fill(page, 'textarea[name=reason]', '請改善首頁圖片的替代文字。')
    await go(page, 'main form button')
    expect(new URL(page.url()).pathname).toBe(`/applications/${number}`)
    expect(await words(page)).toContain('請改善首頁圖片的替代文字。')
  })

  test('a visitor finds a mark by site or agency, and a slip in its number is pointed out', async () => {
    const agency = await createAgency({ nameZh: '國家圖書館', nameEn: 'National Library' })
    const scan = await createCleanScan({ agency, site: { name: '臺灣記憶' } })
    const mark = await createMark({ scanId: scan.id })
    await createMark()
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/marks`)
    expect(await violations(page)).toEqual([])
    await fill(page, 'main input[name=q]', '圖書館 記憶')
    await enter(page)
    expect(await page.$$('tbody tr')).toHaveLength(1)
    await go(page, `main a[href="/marks/${mark.number}"]`)
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('臺灣記憶')
    expect(await violations(page)).toEqual([])

    const last = mark.number.endsWith('0') ? '1' : '0'
    const slip = mark.number.slice(0, -1) + last
    await page.goto(`${service.url}/marks?q=${slip}`)
    expect(await page.$('.notice--warning')).not.toBeNull()
    expect(await violations(page)).toEqual([])
    const answer = await page.goto(`${service.url}/marks/${slip}`)
    expect(answer!.status()).toBe(404)
    expect(await words(page)).toContain(slip)
    expect(await violations(page)).toEqual([])
  })
})

test('nobody but an officer is offered a decision', async () => {
  const mark = await createMark()
  const { number } = await createDecidable()
  const address = `${service.url}/applications/${number}/decide`
  const toVisitor = await fetch(address, { redirect: 'manual' })
  expect(toVisitor.headers.get('location')).toMatch(/^\/sign-in\?to=/)
  const page = await arrive({ service, browser })
  await signIn(page, service, (await createWebmaster(mark.agencyId)).name!)
  expect((await page.goto(address))!.status()).toBe(403)
  await page.goto(`${service.url}/marks/${mark.number}`)
  expect(await page.$('main form')).toBeNull()
})

test('the picture can be kept for five minutes, asked for again by its tag, and shown anywhere', async () => {
  const { number } = await createMark()
  const address = `${service.url}/marks/${number}.svg`
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  const again = await fetch(address, {
    headers: { 'If-None-Match': answer.headers.get('etag')! },
  })
  expect(again.status).toBe(304)
  for (const unknown of ['M-0000-0000', 'nothing']) {
    const none = await fetch(`${service.url}/marks/${unknown}.svg`)
    expect(none.status).toBe(404)
    expect(none.headers.get('content-type')).toMatch(/^text\/plain/)
  }
})

test('every spelling of a number leads to the one address of the mark', async () => {
  const { number } = await createMark()
  for (const suffix of ['', '.svg']) {
    for (const spelling of [number.toLowerCase(), number.replaceAll('-', '')]) {
      const answer = await fetch(`${service.url}/marks/${spelling}${suffix}`, {
        redirect: 'manual',
      })
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toBe(`/marks/${number}${suffix}`)
    }
  }
})

test('the register and a mark fit a screen of 320 pixels', async () => {
  const { number } = await createMark()
  const page = await arrive({ service, browser, widthPx: 320 })
  for (const path of ['/marks', `/marks/${number}`]) {
    await page.goto(service.url + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  }
})
