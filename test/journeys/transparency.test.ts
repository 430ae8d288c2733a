import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { openReview } from '#server/marks/open-review.ts'
import { publishHeads } from '#server/opendata/publish-heads.ts'
import { createMark } from '#test/factories/mark.ts'
import { createOfficer } from '#test/factories/people.ts'
import { createEntries } from '#test/factories/record.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
let folder: string
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
  folder = await mkdtemp(join(tmpdir(), 'record-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const circumstances = [
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const

const said = {
  'zh-TW': { none: '還沒有封緘值', title: '公開紀錄 – 坦途 Curbcut' },
  en: { none: 'There is no head yet', title: 'The public record – 坦途 Curbcut' },
}

const dayMs = 24 * 3_600_000
const codes = (page: Page) => page.$$eval('pre code', (all) => all.map((code) => code.innerText))
const overflowPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  const says = said[circumstance.locale]

  test('anybody finds the record, downloads it, and checks it with the command that is shown', async () => {
    const officer = await createOfficer()
    const mark = await createMark()
    await createEntries(2)
    await openReview(officer, mark.number, '民眾反映首頁無法操作。')
    await publishHeads(new Date(Date.now() + dayMs))
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(service.url)
    await go(page, 'header a[href="/transparency"]')
    expect(await page.title()).toBe(says.title)
    expect(await violations(page)).toEqual([])
    expect(await overflowPx(page)).toBeLessThanOrEqual(0)

    await tabTo(page, 'main a[download]')
    const address = await page.$eval('main a[download]', (link) => (link as HTMLAnchorElement).href)
    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.get('content-disposition')).toContain('curbcut-record.jsonl')
    const list = await answer.text()
    expect(list.trimEnd().split('\n')).toHaveLength(3)
    expect(list).not.toContain(officer.accountId)
    expect(list).toContain(mark.id)

    const path = join(folder, 'curbcut-record.jsonl')
    await writeFile(path, list)
    const [command = ''] = await codes(page)
    expect(await run(command, path)).toMatch(/^record=intact entries=3 head=3:/)
    await writeFile(path, list.replace('under-review', 'valid'))
    await expect(run(command, path)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('record=broken entry=3 fault=hash'),
    })
    expect(page.errors).toEqual([])
  })

  test('older heads are a page further, and the way back is there', async () => {
    await createEntries(1)
    await publishHeads(new Date(Date.now() + 30 * dayMs))
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/transparency`)
    const first = await words(page)
    await go(page, 'a[rel=next]')
    expect(await page.$$('tbody tr')).toHaveLength(10)
    expect(await violations(page)).toEqual([])
    await go(page, 'main a[href="/transparency"]')
    expect(await words(page)).toBe(first)
  })

  test('a record without entries says so', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    await page.goto(`${service.url}/transparency`)
    expect(await words(page)).toContain(says.none)
    expect(await violations(page)).toEqual([])
    expect(await (await fetch(`${service.url}/transparency/record.jsonl`)).text()).toBe('')
  })
})

/** Runs the command as it is shown, on the file that was downloaded. What `npm run` would begin is
 * begun directly: the packages are here. */
async function run(command: string, path: string): Promise<string> {
  const [npm, verb, script = '', dashes, file, ...rest] = command.split(' ')
  expect([npm, verb, dashes, file]).toEqual(['npm', 'run', '--', 'curbcut-record.jsonl'])
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const program = scripts[script]?.split(' ').at(-1) ?? ''
  const { stdout } = await promisify(execFile)(process.execPath, [program, path, ...rest])
  return stdout
}
