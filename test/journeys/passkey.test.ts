import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, CDPSession, Page } from 'puppeteer'
import { Passkey, SecondFactor } from '#models/index.ts'
import { createOfficer } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser, mailedCode } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([startService('localhost'), sharedBrowser()])
})
afterAll(async () => {
  await service.stop()
})

/** A device that keeps passkeys and is unlocked by its owner, or by nobody. */
async function plugIn(page: Page): Promise<{ device: CDPSession; authenticatorId: string }> {
  const device = await page.createCDPSession()
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { device, authenticatorId }
}

async function signInByMail(page: Page, email: string): Promise<void> {
  await page.goto(`${service.url}/sign-in`)
  await fill(page, 'input[name=email]', email)
  await enter(page)
  await fill(page, 'input[name=code]', await mailedCode(page, service, email))
  await enter(page)
}

const passkeyButton = 'main button[type=button]'
const pathOf = (page: Page) => new URL(page.url()).pathname

describe.each(['zh-TW', 'en'] as const)('in %s', (locale) => {
  test('an officer sets up a passkey, signs in with it, loses it, and gets in with a recovery code', async () => {
    const page = await arrive({ service, browser, locale })
    const { device, authenticatorId } = await plugIn(page)
    const officer = await createOfficer()
    await SecondFactor.destroy({ where: { accountId: officer.accountId } })

    await signInByMail(page, officer.name!)
    expect(pathOf(page)).toBe('/account/security')
    await fill(page, '#new-passkey-name', '辦公室電腦')
    await go(page, passkeyButton)
    expect(pathOf(page)).toBe('/account/security/recovery')
    await go(page, 'main form button')
    const codes = await page.$eval('main code', (code) => code.textContent!.split('\n'))
    await go(page, 'main a.govuk-button')
    expect(await words(page)).toContain('辦公室電腦')
    expect(await violations(page)).toEqual([])

    await go(page, 'form[action="/sign-out"] button')
    await page.goto(`${service.url}/sign-in?to=/account/sessions`)
    await page.waitForSelector(passkeyButton)
    expect(await violations(page)).toEqual([])
    await go(page, passkeyButton)
    expect(pathOf(page)).toBe('/account/sessions')
    const passkey = await Passkey.findOne({
      where: { accountId: officer.accountId },
      rejectOnEmpty: true,
    })
    expect(passkey.lastUsedAt).not.toBeNull()
    expect(passkey.counter).toBeGreaterThan(0)

    await page.goto(`${service.url}/account/security`)
    await go(page, 'button[value=remove-passkey]')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary')
    expect(await Passkey.count()).toBe(1)

    await go(page, 'form[action="/sign-out"] button')
    await device.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    await signInByMail(page, officer.name!)
    expect(pathOf(page)).toBe('/sign-in/second')
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=code]', codes[0]!)
    await enter(page)
    expect(pathOf(page)).toBe('/account/security')
    expect(page.errors).toEqual([])
  })
})

test('a device that was not unlocked, and one whose counter goes back, are refused', async () => {
  const page = await arrive({ service, browser })
  const { device, authenticatorId } = await plugIn(page)
  const officer = await createOfficer()
  await SecondFactor.destroy({ where: { accountId: officer.accountId } })
  await signInByMail(page, officer.name!)
  await fill(page, '#new-passkey-name', '鑰匙')
  await go(page, passkeyButton)
  await go(page, 'form[action="/sign-out"] button')

  await Passkey.update({ counter: 1_000_000 }, { where: {} })
  await page.goto(`${service.url}/sign-in`)
  await go(page, passkeyButton)
  expect(await words(page)).toContain('無法使用')
  await Passkey.update({ counter: 0 }, { where: {} })
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.goto(`${service.url}/sign-in`)
  await tabTo(page, passkeyButton)
  await enter(page)
  expect(await words(page)).toContain('沒有完成')
  expect(pathOf(page)).toBe('/sign-in')
})
