import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Invitation } from '#models/index.ts'
import { hashToken, newToken } from '#server/accounts/secrets.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createInvitation } from '#test/factories/invitation.ts'
import { createAgencyAdministrator, createCitizen } from '#test/factories/people.ts'
import { mailedToken } from '#test/server/accounts/mailed-link.ts'
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

const circumstances = [
  { locale: 'zh-TW', javascript: true },
  { locale: 'en', javascript: false },
] as const

const statusOf = async (page: Page, address: string) =>
  (await page.goto(`${service.url}${address}`))?.status()

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  test('a colleague is invited, accepts, acts for the agency, and leaves it', async () => {
    const agency = await createAgency({ code: 'A15020000X' })
    const boss = await createAgencyAdministrator(agency.id)
    const colleague = await createCitizen()

    const desk = await arrive({ service, browser, ...circumstance })
    await signIn(desk, service, boss.name!)
    await desk.goto(`${service.url}/agencies/A15020000X`)
    await go(desk, 'main a[href="/agencies/A15020000X/members"]')
    await fill(desk, '#invite input[name=email]', 'nobody')
    await tabTo(desk, '#invite input[value=webmaster]')
    await desk.keyboard.press('Space')
    await go(desk, 'button[value=invite]')
    expect(await desk.$eval('#invite input[name=email]', (input) => input.value)).toBe('nobody')
    expect(await violations(desk)).toEqual([])
    await fill(desk, '#invite input[name=email]', colleague.name!)
    await enter(desk)
    expect(desk.url()).toContain('done=invited')
    expect(await words(desk)).toContain(colleague.name)
    expect(await violations(desk)).toEqual([])
    const link = `/invitations/${await mailedToken()}`

    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}${link}`)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await signIn(page, service, colleague.name!)
    await page.goto(`${service.url}${link}`)
    expect(await violations(page)).toEqual([])
    await go(page, 'main form button')
    expect(page.url()).toContain('/agencies/A15020000X?done=joined')
    expect(await violations(page)).toEqual([])

    await page.goto(`${service.url}/sites/new`)
    await fill(page, 'input[name=name]', '示範網站')
    await fill(page, 'input[name=address]', 'https://www.example.gov.tw')
    await enter(page)
    expect(page.url()).toMatch(/\/sites\/[\w-]+\?done=registered$/)

    await page.goto(`${service.url}/agencies/A15020000X`)
    await go(page, 'main a[href="/agencies/A15020000X/members"]')
    await go(page, 'button[value=take]')
    expect(page.url()).toContain('/permissions?done=left')
    expect(await statusOf(page, '/agencies/A15020000X/members')).toBe(403)

    await page.goto(`${service.url}${link}`)
    expect(await words(page)).toMatch(circumstance.locale === 'en' ? /used already/ : /使用過/)
    expect(await page.$('main form')).toBeNull()
    expect([...page.errors, ...desk.errors]).toEqual([])
  })

  test('an invitation that expired, was taken back or is somebody else’s says so', async () => {
    const agency = await createAgency()
    const citizen = await createCitizen()
    const { accountId } = citizen
    const past = new Date(Date.now() - 1)
    const expired = await createInvitation({ agencyId: agency.id, accountId, expiresAt: past })
    const page = await arrive({ service, browser, ...circumstance })
    await signIn(page, service, citizen.name!)
    const seen = async (token: string) => {
      await page.goto(`${service.url}/invitations/${token}`)
      expect(await violations(page)).toEqual([])
      return words(page)
    }
    const isEnglish = circumstance.locale === 'en'
    expect(await seen(expired.token)).toMatch(isEnglish ? /has expired/ : /已經過期/)
    await Invitation.update({ withdrawnAt: past }, { where: { id: expired.invitation.id } })
    expect(await seen(expired.token)).toMatch(isEnglish ? /is void/ : /已經失效/)
    const foreign = await createInvitation({ agencyId: agency.id })
    expect(await seen(foreign.token)).toMatch(isEnglish ? /another mailbox/ : /另一個信箱/)
    expect(await statusOf(page, `/invitations/${newToken()}`)).toBe(404)
  })

  test('an invitation that is taken back while it is being read is not accepted', async () => {
    const agency = await createAgency()
    const citizen = await createCitizen()
    const { token } = await createInvitation({
      agencyId: agency.id,
      accountId: citizen.accountId,
    })
    const page = await arrive({ service, browser, ...circumstance })
    await signIn(page, service, citizen.name!)
    await page.goto(`${service.url}/invitations/${token}`)
    await Invitation.update({ withdrawnAt: new Date() }, { where: { tokenHash: hashToken(token) } })
    await go(page, 'main form button')
    expect(await words(page)).toMatch(circumstance.locale === 'en' ? /is void/ : /已經失效/)
  })
})
