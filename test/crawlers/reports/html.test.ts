import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildReport, renderReport } from '#crawlers/reports/index.ts'
import { toFindings } from '#crawlers/rules/findings.ts'
import { escapeHtml, html } from '#crawlers/reports/html/markup.ts'
import { judgePage, openBrowser } from '../rules/axe-in-browser.ts'
import { aPage, aScan, anUntestedPage, troublesomeScan } from './made-up-scan.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

const scans = {
  'a scan with failures': troublesomeScan(),
  'a scan without failures': aScan([aPage('https://example.test/')]),
  'a scan that reached nothing': aScan([anUntestedPage('https://example.test/')], {
    failure: { code: 'dns', detail: 'example.test' },
  }),
}

const show = async (scan: keyof typeof scans, locale: 'en' | 'zh-TW', width = 1280) => {
  await page.setViewport({ width, height: 800 })
  await page.setContent(renderReport(buildReport(scans[scan]), 'html', locale), {
    waitUntil: 'load',
  })
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

describe.each(['zh-TW', 'en'] as const)('the HTML report in %s', (locale) => {
  describe.each(Object.keys(scans) as (keyof typeof scans)[])('of %s', (scan) => {
    test.each([320, 1280])(
      'passes our own scan at AAA, advice included, at %i pixels',
      async (width) => {
        await show(scan, locale, width)
        const findings = toFindings(await judgePage(page, '115.11', 'AAA'), '115.11', 'AAA')
        const failed = findings.filter(({ outcome }) => outcome === 'failed')
        expect(failed.map(({ rule, html }) => `${rule}: ${html}`)).toEqual([])
      },
    )

    test('is no wider than the narrowest screen', async () => {
      await show(scan, locale, 320)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    })
  })

  test('says its language and what it is about', async () => {
    await show('a scan with failures', locale)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
    expect(await page.title()).toContain('範例網站')
  })

  test('asks nobody for anything', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await show('a scan with failures', locale)
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([])
    page.removeAllListeners('request')
  })
})

test('each entry of the contents leads to a heading', async () => {
  await show('a scan with failures', 'en')
  const targets = await page.$$eval('nav a', (links) =>
    links.map((link) => document.querySelector(link.getAttribute('href') ?? '')?.textContent),
  )
  expect(targets).toEqual([
    'Failures',
    'By success criterion',
    'Pages not tested',
    'For a person to check',
    'Advice',
    'Pages tested',
    'Documents found',
    'About this report',
  ])
})

test('what a site has written is shown and never becomes part of the page', async () => {
  await show('a scan with failures', 'en')
  expect(await page.$('main script')).toBeNull()
  const text = await page.$eval('main', (main) => main.textContent)
  expect(text).toContain('<script>alert(1)</script>')
})

test('the picture of an element stands in the report itself', async () => {
  await show('a scan with failures', 'en')
  const width = await page.$eval('main img', (image) => (image as HTMLImageElement).naturalWidth)
  expect(width).toBe(1)
})

describe('markup', () => {
  test('escapes what is put in, and not what is markup', () => {
    expect(
      html`<p title="${'"<&>\''}">${html`<b>${1}</b>`}${null}${false}${['<', 2]}</p>`.text,
    ).toBe('<p title="&quot;&lt;&amp;&gt;&#39;"><b>1</b>&lt;2</p>')
    expect(escapeHtml('a & b')).toBe('a &amp; b')
  })
})
