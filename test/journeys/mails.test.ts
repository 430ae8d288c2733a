import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { renderMail } from '#server/notices/render-mail.ts'
import { choiceFoot } from '#server/notices/mails/foot.ts'
import { mailSources } from '#server/notices/templates.ts'
import { violations } from './axe.ts'
import { sharedBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})

const foot = {
  settingsUrl: 'https://curbcut.example/account/notices',
  unsubscribeUrl: `https://curbcut.example/unsubscribe/${'x'.repeat(90)}`,
}
const values = {
  ...foot,
  site: '非常長的網站名稱'.repeat(20) + 'a'.repeat(200),
  url: `https://curbcut.example/scans/${'0'.repeat(60)}`,
}

const digest = {
  ...foot,
  url: values.url,
  entries: [
    { text: values.site, url: values.url },
    { text: '示範網站', url: `${values.url}/2` },
  ],
}

const mails = [
  ['scan-finished', values],
  ['daily-digest', digest],
] as const

describe.each(['zh-TW', 'en'] as const)('in %s', (locale) => {
  test.each(mails)('the HTML of %s has no fault and fits any width', async (kind, given) => {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const { html } = renderMail(mailSources[locale][kind], choiceFoot[locale], given, locale)
    await page.setContent(html)
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 900 })
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
    expect(asked).toEqual([])
    await page.close()
  })
})
