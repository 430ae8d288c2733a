import axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { allExamples } from '#app/components/all-examples.ts'
import { ExampleBook } from '#app/components/example-book.tsx'
import { locales } from '#app/i18n/locale.ts'
import { zhTW } from '#app/i18n/resources/zh-TW.ts'
import { sharedBrowser } from '../../journeys/browser.ts'
import { documentOf, draw } from './draw.tsx'

const title = <h1>Components</h1>
const book = (
  <>
    {title}
    <ExampleBook components={allExamples} />
  </>
)

// What would stand in the place of words if a key were not found.
const keys = new Set(
  Object.values(zhTW).flatMap((room) => keysOf(room).filter((key) => key.includes('.'))),
)

function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value ? keysOf(value, `${path}${key}.`) : [path + key],
  )
}

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})

async function show(html: string, widthPx: number, forcedColors = false): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: widthPx, height: 900 })
  if (forcedColors) {
    const session = await page.createCDPSession()
    const features = [{ name: 'forced-colors', value: 'active' }]
    await session.send('Emulation.setEmulatedMedia', { features })
  }
  await page.setContent(html)
  return page
}

/** Every rule that axe has, also those it leaves out by itself (AAA, experimental). */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const results = (await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const rules = Object.fromEntries(
      axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }] as const),
    )
    return axe.run(document, { rules, resultTypes: ['violations'] })
  })) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  )
}

describe.each(locales)('the examples of all components in %s', (locale) => {
  test.each([1280, 320])('have no violation of any rule at %i px', async (widthPx) => {
    const page = await show(documentOf(await draw(book, locale), locale), widthPx)
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  test('have no violation of any rule in forced colours', async () => {
    const page = await show(documentOf(await draw(book, locale), locale), 1280, true)
    expect(await violations(page)).toEqual([])
    await page.close()
  })

  test('fit a screen 320 px wide without scrolling sideways', async () => {
    const page = await show(documentOf(await draw(book, locale), locale), 320)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await page.close()
  })

  test('are drawn without a complaint of React and without an unknown key', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => {})
    const html = await draw(book, locale)
    expect(complaint).not.toHaveBeenCalled()
    complaint.mockRestore()
    const texts = [...html.matchAll(/>([^<]+)</g)].map(([, text = '']) => text)
    expect(texts.filter((text) => keys.has(text))).toEqual([])
  })

  test('use no id twice', async () => {
    const ids = [...(await draw(book, locale)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('carry no style attribute, which the Content-Security-Policy would refuse', async () => {
    expect(await draw(book, locale)).not.toContain(' style=')
  })
})

test('a violation among the examples would be found', async () => {
  const grey = '<p style="color:#767676">灰色的字</p>'
  const page = await show(documentOf(`<h1>頁面</h1>${grey}`, 'zh-TW'), 1280)
  expect(await violations(page)).toEqual([expect.stringContaining('color-contrast-enhanced')])
  await page.close()
})

test('every component has its name and at least one example in both languages', () => {
  for (const { name, examples } of allExamples) {
    expect(Object.keys(name)).toEqual(['zh-TW', 'en'])
    expect(examples.length).toBeGreaterThan(0)
  }
})
