import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { KeptForm, SecondFactor, Session } from '#models/index.ts'
import { stepAt, totpCodeAt } from '#server/accounts/totp.ts'
import { createDecidable } from '#test/factories/decision.ts'
import { createMark } from '#test/factories/mark.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { appCode, arrive, sharedBrowser, mailedCode, signInByMail as signIn } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const circumstances = [
  { locale: 'zh-TW', javascript: true, notSent: '尚未送出', kept: '已保留' },
  { locale: 'en', javascript: false, widthPx: 320, notSent: 'Nothing has been sent', kept: 'kept' },
] as const

const pathOf = (page: Page) => new URL(page.url()).pathname

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

const typed = (page: Page, field: string) =>
  page.$eval(field, (element) => (element as HTMLTextAreaElement).value)

/** A mailed code alone, as far as it leads. */
async function signInByMail(page: Page, email: string, to = '/'): Promise<void> {
  await page.goto(`${service.url}/sign-in?${new URLSearchParams({ to })}`)
  await fill(page, 'input[name=email]', email)
  await enter(page)
  await fill(page, 'input[name=code]', await mailedCode(page, service, email))
  await enter(page)
}

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('an officer without a second factor sets up an app, keeps recovery codes, and needs one later', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const officer = await createOfficer()
    await SecondFactor.destroy({ where: { accountId: officer.accountId } })
    await signInByMail(page, officer.name!)
    expect(pathOf(page)).toBe('/account/security')
    expect(await violations(page)).toEqual([])

    await go(page, 'main a[href="/account/security/totp"]')
    expect(await violations(page)).toEqual([])
    const key = await page.$eval('main code', (code) => code.textContent!.replaceAll(' ', ''))
    await fill(page, 'input[name=code]', '000000')
    await enter(page)
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await page.$eval('main code', (code) => code.textContent!.replaceAll(' ', ''))).toBe(key)
    await fill(page, 'input[name=code]', totpCodeAt(key, stepAt(new Date())))
    await enter(page)

    expect(pathOf(page)).toBe('/account/security/recovery')
    expect(await violations(page)).toEqual([])
    await go(page, 'main form button')
    expect(await violations(page)).toEqual([])
    const codes = await page.$eval('main code', (code) => code.textContent!.split('\n'))
    expect(codes).toHaveLength(10)
    await go(page, 'main a.govuk-button')
    expect(await violations(page)).toEqual([])

    await go(page, 'form[action="/sign-out"] button')
    await signInByMail(page, officer.name!, '/marks')
    expect(pathOf(page)).toBe('/sign-in/second')
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=code]', codes[0]!)
    await enter(page)
    expect(pathOf(page)).toBe('/account/security')
    expect(await words(page)).toContain('9')
    expect(page.errors).toEqual([])
  })

  test('an officer whose sign-in is old proves it again before a grave decision, and comes back', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const officer = await createOfficer()
    const { number } = await createMark()
    await signIn(page, service, officer.name!)
    const where = { accountId: officer.accountId }
    await Session.update({ signedInAt: minutesAgo(16) }, { where })
    await page.goto(`${service.url}/marks/${number}`)
    await fill(page, 'form#open textarea', '民眾反映首頁無法以鍵盤操作。')
    await go(page, 'form#open button')
    expect(pathOf(page)).toBe('/sign-in/again')
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=code]', await appCode(officer.name!))
    await enter(page)
    expect(pathOf(page)).toBe(`/marks/${number}`)
    expect(await typed(page, 'form#open textarea')).toBe('民眾反映首頁無法以鍵盤操作。')
    expect(await typed(page, 'form#revoke textarea')).toBe('')
    await go(page, 'form#open button')
    expect(page.url()).toContain('done=review-opened')
    expect(page.errors).toEqual([])
  })

  test('a decision that is sent when the sign-in is too old is found again, and sent', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const officer = await createOfficer()
    const { number } = await createDecidable()
    await signIn(page, service, officer.name!)
    await page.goto(`${service.url}/applications/${number}/decide`)
    const where = { accountId: officer.accountId }
    await Session.update({ signedInAt: minutesAgo(20) }, { where })
    await fill(page, 'textarea[name=reason]', '全部網頁均符合。')
    await tabTo(page, 'input[name=outcome]')
    await page.keyboard.press('Space')
    await go(page, 'main form button')

    expect(pathOf(page)).toBe('/sign-in/again')
    expect(await words(page)).toContain(circumstance.kept)
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=code]', await appCode(officer.name!))
    await enter(page)
    expect(pathOf(page)).toBe(`/applications/${number}/decide`)
    expect(await words(page)).toContain(circumstance.notSent)
    expect(await typed(page, 'textarea[name=reason]')).toBe('全部網頁均符合。')
    expect(await violations(page)).toEqual([])
    await go(page, 'main form button')

    expect(page.url()).toContain('done=issued')
    expect(await words(page)).toContain('全部網頁均符合。')
    expect(await words(page)).not.toContain(circumstance.notSent)
    expect(await KeptForm.count({ where })).toBe(0)
    expect(page.errors).toEqual([])
  })

  test('a citizen proves it again with a mailed code, and signs another device out', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const citizen = await createCitizen()
    await signIn(page, service, citizen.name!)
    await page.goto(`${service.url}/sign-in/again?to=/account/sessions`)
    await go(page, 'main form button')
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=code]', await mailedCode(page, service, citizen.name!))
    await enter(page)
    expect(pathOf(page)).toBe('/account/sessions')

    const { accountId } = citizen
    const elsewhere = await Session.create({
      tokenHash: 'elsewhere',
      accountId,
      expiresAt: new Date(Date.now() + 60_000),
    })
    await page.goto(page.url())
    expect(await violations(page)).toEqual([])
    await go(page, `button[value="${elsewhere.id}"]`)
    expect(await Session.count({ where: { accountId } })).toBe(1)
    expect(page.errors).toEqual([])
  })
})

test('what a citizen wrote when their session had run out is found again after signing in', async () => {
  const page = await arrive({ service, browser })
  const citizen = await createCitizen()
  await signIn(page, service, citizen.name!)
  await page.goto(`${service.url}/account/data/correct`)
  const where = { accountId: citizen.accountId }
  await Session.update({ lastUsedAt: minutesAgo(25 * 60) }, { where })
  await fill(page, 'textarea[name=contactNotes]', '請寫信，不要打電話。')
  await go(page, 'main form button')
  expect(pathOf(page)).toBe('/sign-in')
  await fill(page, 'input[name=email]', citizen.name!)
  await enter(page)
  expect(await words(page)).toContain('已保留')
  await fill(page, 'input[name=code]', await mailedCode(page, service, citizen.name!))
  await enter(page)
  expect(await typed(page, 'textarea[name=contactNotes]')).toBe('請寫信，不要打電話。')
  await go(page, 'main form button')
  expect(page.url()).toContain('/account/data?done=corrected')
  expect(await words(page)).toContain('請寫信，不要打電話。')
  expect(page.errors).toEqual([])
})

test('a page that only the ministry reads asks a half signed-in officer for the second step', async () => {
  const page = await arrive({ service, browser })
  const officer = await createOfficer()
  await signInByMail(page, officer.name!)
  await page.goto(`${service.url}/applications/nothing/decide`)
  expect(page.url()).toContain('/sign-in/second?to=%2Fapplications%2Fnothing%2Fdecide')
})
