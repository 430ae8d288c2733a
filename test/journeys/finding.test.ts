import { beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { Telling } from '#models/index.ts'
import { carryNews } from '#server/consultations/news/carry-news.ts'
import { gatherNews } from '#server/consultations/news/gather-news.ts'
import { indexAll } from '#server/consultations/search/index-entries.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { createComment, createConsultation, createTopic } from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { enter, fill, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const { signal } = new AbortController()

test.each([
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const)(
  'in $locale, JavaScript: $javascript, a citizen follows, is told, searches, finds the feed, stops',
  async ({ locale, javascript, widthPx }) => {
    const say = (zh: string, en: string) => (locale === 'zh-TW' ? zh : en)
    const consultation = await createConsultation()
    await createTopic(consultation, { nameZh: '交通運輸', nameEn: 'Transport' })
    const comment = await createComment(consultation, {
      body: `機關網站的**無障礙標章**應定期檢查。<b>${locale}</b>`,
    })
    await createComment(consultation, { body: '標準與規章。' })
    const citizen = await createCitizen()
    const page = await arrive({ service, browser, locale, javascript, widthPx })
    await signIn(page, service, citizen.name!)
    const here = `${service.url}/consultations/${consultation.code}`

    await page.goto(here)
    await tabTo(page, '#follow button')
    await enter(page)
    expect(page.url()).toBe(`${here}?follow=on#follow`)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('follow')
    expect(await words(page)).toContain(say('您正在追蹤這項諮詢', 'You follow this consultation'))
    expect(await violations(page)).toEqual([])
    const feed = await page.$eval('link[type="application/atom+xml"]', ({ href }) => href)
    const answer = await fetch(feed)
    expect(answer.headers.get('Content-Type')).toContain('application/atom+xml')
    expect(await answer.text()).toContain(`urn:uuid:${comment.id}`)

    await publishComment(await createCitizen(), consultation.code, { body: '贊成' })
    await gatherNews.run({ consultationId: consultation.id }, { signal })
    const [telling] = await Telling.findAll({ where: { consultationId: consultation.id } })
    await carryNews.run({ tellingId: telling!.id }, { signal })
    await page.goto(`${service.url}/notices`)
    expect(await words(page)).toContain(
      say(
        `「${consultation.titleZh}」有 1 則新留言`,
        `New comments in “${consultation.titleZh}”: 1`,
      ),
    )

    await indexAll(signal)
    await page.goto(`${service.url}/search`)
    await fill(page, 'input[name=q]', '標章')
    await enter(page)
    expect(await page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent))).toContain(
      '標章',
    )
    expect(await words(page)).not.toContain('標準與規章')
    expect(await violations(page)).toEqual([])
    await page.goto(`${service.url}/search?q=沒有這個詞&kind=comment`)
    expect(await words(page)).toContain(say('找不到符合的內容', 'Nothing was found'))

    await page.goto(`${service.url}/account/follows`)
    await tabTo(page, 'main li form button')
    await enter(page)
    expect(await words(page)).toContain(say('已停止追蹤', 'You no longer follow this'))
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  },
)
