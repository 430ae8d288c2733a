import { launch as launchChromium } from 'puppeteer'
import type { Browser, Page } from 'puppeteer'
import { findBrowser } from '#crawlers/browser/executable.ts'
import { fontConfiguration } from '#crawlers/browser/fonts.ts'
import type { Locale } from '#crawlers/types.ts'
import { SecondFactor } from '#models/index.ts'
import { findAccountByEmail } from '#server/accounts/email.ts'
import { openTotpSecret } from '#server/accounts/factor-secret.ts'
import { stepAt, totpCodeAt } from '#server/accounts/totp.ts'
import { enter, fill, watchRequests } from './keyboard.ts'
import type { Service } from './service.ts'

export interface Visitor {
  service: Service
  browser: Browser
  locale?: Locale
  javascript?: boolean
  widthPx?: number
}

async function launch(): Promise<Browser> {
  const executable = await findBrowser()
  const fonts = await fontConfiguration(executable.fonts ? [executable.fonts] : [])
  return launchChromium({
    executablePath: executable.path,
    headless: executable.kind === 'headless-shell' ? 'shell' : true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...executable.env, ...(fonts ? { FONTCONFIG_FILE: fonts } : {}) },
  })
}

let shared: Promise<Browser> | null = null

/** The browser of this worker: files that follow each other share it, and it ends with the worker. */
export const sharedBrowser = (): Promise<Browser> => (shared ??= launch())

/** A page of somebody new: no cookies, the language asked for by the browser. What goes wrong in
 * its scripts stands in `errors`. The page of the test before is closed. */
export async function arrive(visitor: Visitor): Promise<Page & { errors: string[] }> {
  for (const left of visitor.browser.browserContexts().slice(1)) await left.close()
  return arriveBeside(visitor)
}

/** The same, while the pages of others stay open. */
export async function arriveBeside(visitor: Visitor): Promise<Page & { errors: string[] }> {
  const context = await visitor.browser.createBrowserContext()
  const page = Object.assign(await context.newPage(), { errors: [] as string[] })
  watchRequests(page)
  await page.setJavaScriptEnabled(visitor.javascript ?? true)
  await page.setViewport({ width: visitor.widthPx ?? 1280, height: 900 })
  await page.setExtraHTTPHeaders({ 'Accept-Language': visitor.locale ?? 'zh-TW' })
  page.on('pageerror', (error) => page.errors.push(String(error)))
  page.on('console', (message) => {
    // A form that comes back with errors answers 400, which the browser counts among its own.
    const isRefusal = /status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal)
      page.errors.push(`${message.text()} (${page.url()})`)
  })
  return page
}

/** Signs in as the owner of a mailbox does, with the keyboard alone: asks for a code, reads it in
 * the outbox, types it; and the code of the app, where one is asked for. */
export async function signInByMail(page: Page, service: Service, email: string): Promise<void> {
  await page.goto(`${service.url}/sign-in`)
  await fill(page, 'input[name=email]', email)
  await enter(page)
  await fill(page, 'input[name=code]', await mailedCode(page, service, email))
  await enter(page)
  if (new URL(page.url()).pathname !== '/sign-in/second') return
  await fill(page, 'input[name=code]', await appCode(email))
  await enter(page)
}

/** What the authenticator app of somebody shows, or will show once the code that was used is over. */
export async function appCode(email: string): Promise<string> {
  const account = await findAccountByEmail(email)
  const factors = await SecondFactor.findOne({
    where: { accountId: account!.id },
    rejectOnEmpty: true,
  })
  const step = Math.max(stepAt(new Date()), factors.totpLastStep + 1)
  return totpCodeAt(openTotpSecret(factors.totpSecret!), step)
}

export async function mailedCode(page: Page, service: Service, email: string): Promise<string> {
  const outbox = await page.browserContext().newPage()
  await outbox.setJavaScriptEnabled(false)
  await outbox.goto(`${service.url}/outbox`)
  const mails = await outbox.$$eval('article', (all) => all.map((mail) => mail.textContent))
  await outbox.close()
  await page.bringToFront()
  const code = /\d{8}/.exec(mails.find((mail) => mail.includes(email)) ?? '')
  if (!code) throw new Error(`no code for ${email} has arrived`)
  return code[0]
}
