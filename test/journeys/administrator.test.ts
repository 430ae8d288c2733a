import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { DeadAddress, Delivery, Membership } from '#models/index.ts'
import { addressHash, sealRecipient } from '#server/notices/recipient.ts'
import { createAdministrator, createOfficer } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, arriveBeside, sharedBrowser, signInByMail } from './browser.ts'
import { go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: false },
] as const

/** A mail that came back, and no other is sent to its address. */
async function createBounce(address: string): Promise<void> {
  const { id } = await Delivery.create({
    recipient: sealRecipient(address),
    kind: 'scan-finished',
    locale: 'zh-TW',
    subject: '',
    text: '',
    html: '',
    failedAt: new Date(),
    reason: 'address',
    reply: '550 5.1.1',
  })
  const reason = '550 5.1.1'
  await DeadAddress.create({ addressHash: addressHash(address), reason, deliveryId: id })
}

const statusOf = async (page: Page, address: string) =>
  (await page.goto(`${service.url}${address}`))?.status()

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('an administrator follows the mails and frees an address', async () => {
    await createBounce('lost@people.example')
    const page = await arrive({ service, browser, ...circumstance })
    await signInByMail(page, service, (await createAdministrator()).name!)
    await go(page, 'header a[href="/account"]')
    await go(page, 'main a[href="/deliveries"]')
    expect(await words(page)).toContain('p…@people.example')
    await tabTo(page, 'select[name=state]')
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowDown')
    await go(page, 'main form button')
    expect(page.url()).toContain('state=failed')
    expect(await words(page)).toContain('l…@people.example')
    expect(await words(page)).toContain('550 5.1.1')
    expect(await words(page)).not.toMatch(/p…@|lost@/)
    expect(await violations(page)).toEqual([])

    await go(page, 'main a[href="/deliveries/dead"]')
    expect(await words(page)).toContain('l…@people.example')
    expect(await violations(page)).toEqual([])
    await go(page, 'button[name=id]')
    expect(page.url()).toContain('done=freed')
    expect(await DeadAddress.count()).toBe(0)
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('an administrator gives a role and takes it; an open session loses its rights at once', async () => {
    const officer = await createOfficer()
    const { accountId } = officer
    const desk = await arrive({ service, browser, ...circumstance })
    await signIn(desk, service, officer.name!)
    expect(await statusOf(desk, '/deliveries')).toBe(200)

    const page = await arriveBeside({ service, browser, ...circumstance })
    await signIn(page, service, (await createAdministrator()).name!)
    await go(page, 'header a[href="/account"]')
    await go(page, 'main a[href="/agencies/ministry/members"]')
    await tabTo(page, 'select[name=accountId]')
    await page.select('select[name=accountId]', accountId)
    await page.select('select#grant-role', 'tester')
    await go(page, 'button[value=grant]')
    expect(page.url()).toContain('done=granted')
    expect(await violations(page)).toEqual([])
    expect(await Membership.count({ where: { accountId } })).toBe(2)

    for (const { id } of await Membership.findAll({ where: { accountId } })) {
      await go(page, `form:has(input[value="${id}"]) button[value=take]`)
      expect(page.url()).toContain('done=taken')
    }
    expect(await Membership.count({ where: { accountId } })).toBe(0)
    expect(await violations(page)).toEqual([])
    await page.close()

    await desk.bringToFront()
    expect(await statusOf(desk, '/deliveries')).toBe(403)
    await go(desk, 'header a[href="/account"]')
    expect(await desk.$('main a[href="/deliveries"]')).toBeNull()
    expect([...page.errors, ...desk.errors]).toEqual([])
  })
})
