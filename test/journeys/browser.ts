import puppeteer from 'puppeteer'
import type { Browser, Page } from 'puppeteer'
import { findBrowser } from '#crawlers/browser/executable.ts'
import { fontConfiguration } from '#crawlers/browser/fonts.ts'
import type { Locale } from '#crawlers/types.ts'
import type { Service } from './service.ts'

export interface Visitor {
  service: Service
  browser: Browser
  locale?: Locale
  javascript?: boolean
  widthPx?: number
}

export async function launch(): Promise<Browser> {
  const executable = await findBrowser()
  const fonts = await fontConfiguration(executable.fonts ? [executable.fonts] : [])
  return puppeteer.launch({
    executablePath: executable.path,
    headless: executable.kind === 'headless-shell' ? 'shell' : true,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...executable.env, ...(fonts ? { FONTCONFIG_FILE: fonts } : {}) },
  })
}

/** A page of somebody new: no cookies, the language asked for by the browser. An error in the
 * page's console fails the test that looks at `errors`. */
export async function arrive(visitor: Visitor): Promise<Page & { errors: string[] }> {
  const context = await visitor.browser.createBrowserContext()
  const page = Object.assign(await context.newPage(), { errors: [] as string[] })
  await page.setJavaScriptEnabled(visitor.javascript ?? true)
  await page.setViewport({ width: visitor.widthPx ?? 1280, height: 900 })
  await page.setExtraHTTPHeaders({ 'Accept-Language': visitor.locale ?? 'zh-TW' })
  page.on('pageerror', (error) => page.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') page.errors.push(`${message.text()} (${page.url()})`)
  })
  return page
}

/** Signs in as the owner of a mailbox does: asks for a code, reads it in the outbox, types it. */
export async function signIn(page: Page, service: Service, email: string): Promise<void> {
  await page.goto(`${service.url}/sign-in`)
  await page.type('input[name=email]', email)
  await submit(page)
  const outbox = await page.browserContext().newPage()
  await outbox.goto(`${service.url}/outbox`)
  const code = await outbox.$eval('main', (main) => /\d{8}/.exec(main.textContent ?? '')?.[0] ?? '')
  await outbox.close()
  await page.type('input[name=code]', code)
  await submit(page)
}

/** Sends the form that the focus is in and waits for the page that answers. */
export async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}
