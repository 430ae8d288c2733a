import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Consultation, Paragraph } from '#models/index.ts'
import { taipeiDate } from '#server/platform/taipei.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createOfficer } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { fill, go, tabTo, words } from './keyboard.ts'
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

const said = {
  'zh-TW': { error: /^錯誤：/, short: '60 日', announced: '諮詢案已經公布', opens: '準備中' },
  en: {
    error: /^Error: /,
    short: '60 days',
    announced: 'The consultation has been announced',
    opens: 'Being prepared',
  },
}

const inDays = (days: number) => taipeiDate(new Date(Date.now() + days * 24 * 3_600_000))
const save = 'main form button:not([name=intent][value=preview])'

const tick = async (page: Page, selector: string) => {
  await tabTo(page, selector)
  await page.keyboard.press('Space')
}

describe.each(circumstances)('in $locale, JavaScript: $javascript', (circumstance) => {
  const says = said[circumstance.locale]
  const code = `ai-${circumstance.locale.toLowerCase()}`
  const at = (path: string) => `${service.url}/consultations/${code}${path}`

  test('an officer prepares a consultation and announces it', async () => {
    const page = await arrive({ service, browser, ...circumstance })
    const agency = await createAgency()
    await signIn(page, service, (await createOfficer()).name!)
    await page.goto(`${service.url}/consultations`)
    await go(page, 'main a[href="/consultations/new"]')
    await go(page, `main a[href$="agency=${agency.code}"]`)
    await fill(page, 'input[name=titleZh]', '公部門使用生成式人工智慧指引草案')
    await fill(page, 'textarea[name=summaryZh]', '機關使用時應該揭露什麼？')
    await fill(page, 'input[name=code]', 'AI 指引')
    await go(page, 'main form button')
    expect(await page.title()).toMatch(says.error)
    expect(await page.$eval('textarea', ({ value }) => value)).toBe('機關使用時應該揭露什麼？')
    await fill(page, 'input[name=code]', code)
    await go(page, 'main form button')
    expect(page.url()).toBe(at('/prepare'))
    expect(await page.$('input[name=confirm]')).toBeNull()

    await go(page, 'main .task-list a[href$="/texts"]')
    await fill(page, 'textarea[name=backgroundZh]', '# 背景\n\n各機關已經開始使用。')
    await go(page, save)

    await go(page, 'main .task-list a[href$="/terms"]')
    await fill(page, 'input[name=opensOn]', inDays(1))
    await fill(page, 'input[name=lastDay]', inDays(59))
    await tick(page, 'input[name=draftRegulation]')
    await tick(page, 'input[name=forms][value=threads]')
    await go(page, save)
    expect(await page.title()).toMatch(says.error)
    expect(await words(page)).toContain(says.short)
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=lastDay]', inDays(60))
    await go(page, save)

    await go(page, 'main .task-list a[href$="/topics"]')
    await go(page, 'main a[href*="template="]')
    await go(page, save)

    await go(page, 'main .task-list a[href$="/prepare/text"]')
    await fill(page, 'textarea[name=text]', '第一條 為善用生成式人工智慧。')
    await go(page, 'main button[value=preview]')
    expect(await words(page)).toContain('第一條')
    expect(await Paragraph.count()).toBe(0)
    expect(await violations(page)).toEqual([])
    await go(page, save)
    expect(await Paragraph.count()).toBe(1)

    await tick(page, 'input[name=confirm]')
    await go(page, 'main form button')
    expect(page.url()).toBe(at('?done=announced'))
    expect(await words(page)).toContain(says.announced)
    const { opensAt } = await Consultation.findOne({ where: { code }, rejectOnEmpty: true })
    expect(taipeiDate(opensAt)).toBe(inDays(1))
    expect(page.errors).toEqual([])

    const visitor = await arrive({ service, browser, ...circumstance })
    await visitor.goto(at(''))
    expect(await words(visitor)).toContain(says.opens)
    expect(await visitor.$('main a[href$="/prepare"]')).toBeNull()
  })
})
