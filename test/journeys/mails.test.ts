import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { renderMail } from '#server/notices/render-mail.ts'
import { plainFoot } from '#server/notices/mails/foot.ts'
import { mailSources } from '#server/notices/templates.ts'
import { violations } from './axe.ts'
import { launch } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const values = {
  site: '非常長的網站名稱'.repeat(20) + 'a'.repeat(200),
  url: `https://curbcut.example/scans/${'0'.repeat(60)}`,
}

describe.each(['zh-TW', 'en'] as const)('an HTML mail in %s', (locale) => {
  test.each([320, 1280])('has nothing that axe finds wrong and fits %i px', async (width) => {
    const source = mailSources[locale]['scan-finished']
    const page = await browser.newPage()
    await page.setViewport({ width, height: 900 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.setContent(renderMail(source, plainFoot[locale], values, locale).html)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(asked).toEqual([])
    await page.close()
  })
})
