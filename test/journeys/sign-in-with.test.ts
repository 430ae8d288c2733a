import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { createCitizen } from '#test/factories/people.ts'
import { serveProvider } from '#test/provider/serve-provider.ts'
import type { TestProvider } from '#test/provider/serve-provider.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser, signInByMail } from './browser.ts'
import { enter, fill, go, words } from './keyboard.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'

let provider: TestProvider
let service: Service
let browser: Browser
beforeAll(async () => {
  provider = await serveProvider()
  vi.stubEnv('OIDC_PROVIDERS', JSON.stringify([provider.configured]))
  ;[service, browser] = await Promise.all([startService(), sharedBrowser()])
  provider.open([`${service.url}/sign-in/with/test/back`])
})
afterEach(() => {
  provider.instead = null
})
afterAll(async () => {
  await service.stop()
  await provider.stop()
})

const header = (page: Page) => page.$eval('header', (element) => element.textContent)
const withProvider = 'a[href^="/sign-in/with/test"]'

const circumstances = [
  {
    locale: 'zh-TW',
    javascript: true,
    said: { empty: /沒有連結任何身分/, linked: /已連結/, down: /無法確認/, declined: /您沒有完成/ },
  },
  {
    locale: 'en',
    javascript: true,
    said: {
      empty: /No identity/,
      linked: /Linked/,
      down: /cannot be trusted/,
      declined: /not finish/,
    },
  },
  {
    locale: 'zh-TW',
    javascript: false,
    said: { empty: /沒有連結任何身分/, linked: /已連結/, down: /無法確認/, declined: /您沒有完成/ },
  },
  {
    locale: 'en',
    javascript: false,
    said: {
      empty: /No identity/,
      linked: /Linked/,
      down: /cannot be trusted/,
      declined: /not finish/,
    },
  },
] as const

describe.each(circumstances)('in $locale, JavaScript: $javascript', ({ said, ...circumstance }) => {
  test('somebody new signs in with a provider and sees which identity opens the account', async () => {
    const email = 'new@people.example'
    provider.person = { subject: 'new', email, email_verified: true }
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/sign-in?to=/account/identities`)
    expect(await violations(page)).toEqual([])
    await go(page, withProvider)
    expect(await header(page)).toContain(email)
    expect(await words(page)).not.toMatch(said.empty)
    expect(await violations(page)).toEqual([])
    await go(page, 'main form button')
    expect(await words(page)).toMatch(said.empty)
    expect(page.errors).toEqual([])
  })

  test('whose mail address has an account here signs in to it first, and then links', async () => {
    const owner = await createCitizen()
    provider.person = { subject: 'owner', email: owner.name!, email_verified: true }
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/sign-in`)
    await go(page, withProvider)
    expect(new URL(page.url()).pathname).toBe('/sign-in/link')
    expect(await header(page)).not.toContain(owner.name)
    expect(await violations(page)).toEqual([])
    await go(page, 'main a.govuk-button')
    await fill(page, 'input[name=email]', owner.name!)
    await enter(page)
    const asked = page.url()
    // The code is read in a tab of its own, and typed here.
    await signInByMail(page, service, owner.name!)
    await page.goto(`${service.url}${new URL(asked).searchParams.get('to')}`)
    expect(await violations(page)).toEqual([])
    await go(page, 'main form button')
    expect(await words(page)).toMatch(said.linked)
    expect(await violations(page)).toEqual([])
    await go(page, 'form[action="/sign-out"] button')
    await page.goto(`${service.url}/sign-in`)
    await go(page, withProvider)
    expect(await header(page)).toContain(owner.name)
    expect(page.errors).toEqual([])
  })

  test('a return that is not ours leads back to the other ways in, and says why', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    provider.person = { subject: 'new', email: 'new@people.example', email_verified: true }
    await page.goto(`${service.url}/sign-in?to=/account/identities`)
    // Somebody has changed the address on the way back.
    provider.instead = (request, response) => {
      const asked = new URL(request.url!, provider.configured.issuer).searchParams
      const back = new URLSearchParams({
        code: 'stolen',
        state: 'of another',
        iss: provider.configured.issuer,
      })
      response.writeHead(302, { Location: `${asked.get('redirect_uri')}?${back}` }).end()
    }
    await go(page, withProvider)
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    expect(await words(page)).toMatch(said.down)
    expect(await violations(page)).toEqual([])
    provider.instead = (request, response) => {
      const asked = new URL(request.url!, provider.configured.issuer).searchParams
      const back = new URLSearchParams({
        error: 'access_denied',
        state: asked.get('state')!,
        iss: provider.configured.issuer,
      })
      response.writeHead(302, { Location: `${asked.get('redirect_uri')}?${back}` }).end()
    }
    await go(page, withProvider)
    expect(await words(page)).toMatch(said.declined)
    expect(page.errors).toEqual([])
  })
})

test('a provider that is down is told of in the reader’s language, with the other way in below', async () => {
  const gone = await serveProvider('gone')
  await gone.stop()
  vi.stubEnv('OIDC_PROVIDERS', JSON.stringify([gone.configured]))
  const lonely = await startService()
  for (const [locale, told] of [
    ['zh-TW', /目前沒有回應/],
    ['en', /does not answer/],
  ] as const) {
    const page = await arrive({ service: lonely, browser, locale })
    await page.goto(`${lonely.url}/sign-in`)
    await go(page, 'a[href^="/sign-in/with/gone"]')
    expect(await words(page)).toMatch(told)
    expect(await page.$('input[name=email]')).not.toBeNull()
    expect(await violations(page)).toEqual([])
  }
  await lonely.stop()
})

test('the cookie of what is under way cannot be read by scripts', async () => {
  const answer = await fetch(`${service.url}/sign-in/with/test`, { redirect: 'manual' })
  expect(answer.headers.get('Set-Cookie')).toMatch(/^with=.+HttpOnly; SameSite=Lax/)
  const asked = new URL(answer.headers.get('Location')!).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
})
