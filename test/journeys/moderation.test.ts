import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Comment, ModerationCase } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
} from '#test/factories/consultation.ts'
import { createPauseCase } from '#test/factories/moderation.ts'
import { createCitizen, createModerator } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'
import { violations } from './axe.ts'
import { arriveBeside, sharedBrowser } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

/** Chooses one of the radios by keyboard, at the first of which the group is entered. */
async function choose(page: Page, first: string, value: string): Promise<void> {
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let left = 20; left > 0; left -= 1) {
    const chosen = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
    if (chosen === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no ${value} among the radios`)
}

describe.each([
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const)('in $locale, JavaScript: $javascript', ({ locale, javascript, widthPx }) => {
  const inChinese = locale === 'zh-TW'

  async function come(person: SignedIn, strength: 'code' | 'totp' = 'code') {
    const page = await arriveBeside({ service, browser, locale, javascript, widthPx })
    const { token } = await openBrowser(person, strength)
    const { hostname: domain } = new URL(service.url)
    await page.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
    return page
  }

  test(
    'a citizen reports, a moderator hides, the author appeals, another moderator restores',
    { timeout: 120_000 },
    async () => {
      const consultation = await createConsultation()
      const author = await createCitizen()
      const by = await createParticipant(consultation, author)
      const { id } = await createComment(consultation, { by, body: '閉嘴。' })
      const address = `${service.url}/consultations/${consultation.code}`

      const reader = await come(await createCitizen())
      await reader.goto(`${address}/comments`)
      await go(reader, `#comment-${id} a[href*="report"]`)
      expect(await violations(reader)).toEqual([])
      await tabTo(reader, 'main form button')
      await enter(reader)
      expect(await words(reader)).toContain(inChinese ? '請選擇違反的規則' : 'Choose the rule')
      await choose(reader, 'main form input[name=rule]', 'insult')
      await tabTo(reader, 'main form button')
      await enter(reader)
      expect(reader.url()).toContain(`/comments/${id}?done=reported`)
      expect(await words(reader)).toContain(inChinese ? '檢舉已收到' : 'Your report has arrived')

      const first = await come(await createModerator(), 'totp')
      await first.goto(`${service.url}/moderation`)
      expect(await words(first)).toContain('閉嘴。')
      expect(await violations(first)).toEqual([])
      await go(first, `a[href$="/moderation/comment/${id}"]`)
      expect(await violations(first)).toEqual([])
      await tabTo(first, '#decide button')
      await enter(first)
      const told = await first.evaluate(() => document.activeElement?.textContent ?? '')
      expect(told).toContain(inChinese ? '請選擇怎麼處理' : 'Choose what')
      await choose(first, '#decide input[name=action]', 'hide')
      await choose(first, '#decide input[name=rule]', 'insult')
      await fill(first, '#decide-words', '這是人身攻擊。')
      await tabTo(first, '#decide button')
      await enter(first)
      expect(await words(first)).toContain(inChinese ? '已隱藏，並已通知' : 'It is hidden')
      expect(await violations(first)).toEqual([])
      await reader.goto(`${address}/comments`)
      expect(await words(reader)).toContain(inChinese ? '「人身攻擊」' : '“Personal attack”')
      expect(await words(reader)).not.toContain('閉嘴。')

      const { id: caseId } = await ModerationCase.findOne({ rejectOnEmpty: true })
      const own = await come(author)
      await own.goto(`${service.url}/notices`)
      expect(await words(own)).toContain(inChinese ? '您的留言已隱藏' : '隱藏')
      await own.goto(`${address}/moderation/cases/${caseId}`)
      expect(await words(own)).toContain('這是人身攻擊。')
      expect(await violations(own)).toEqual([])
      await fill(own, '#appeal-words', '我只是請他安靜。')
      await tabTo(own, '#appeal button')
      await enter(own)
      expect(await words(own)).toContain(inChinese ? '申復已送出' : 'Your appeal is sent')

      const second = await come(await createModerator(), 'totp')
      await second.goto(`${service.url}/moderation`)
      await go(second, `a[href$="/cases/${caseId}"]`)
      expect(await violations(second)).toEqual([])
      await choose(second, '#decide input[name=outcome]', 'overturned')
      await fill(second, '#decide-words', '有道理。')
      await tabTo(second, '#decide button')
      await enter(second)
      expect(await words(second)).toContain(inChinese ? '申復成立' : 'The appeal was granted')
      expect((await Comment.findByPk(id))?.hiddenAt).toBeNull()

      await reader.goto(`${address}/moderation`)
      expect(await words(reader)).toContain(inChinese ? '成立，已撤銷' : 'Granted, undone')
      expect(await words(reader)).not.toContain('這是人身攻擊。')
      expect(await violations(reader)).toEqual([])
      const pages = [reader, first, own, second]
      expect(pages.flatMap(({ errors }) => errors)).toEqual([])
      for (const page of pages) await page.browserContext().close()
    },
  )
})

test('who is paused sees until when and why, and keeps what was typed', async () => {
  const consultation = await createConsultation()
  const citizen = await createCitizen()
  await createPauseCase(consultation, citizen)
  const page = await arriveBeside({ service, browser, widthPx: 320 })
  const { token } = await openBrowser(citizen)
  const { hostname: domain } = new URL(service.url)
  await page.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
  await page.goto(`${service.url}/consultations/${consultation.code}/comments`)
  expect(await words(page)).toMatch(/參與暫停至[^]*違反的規則：人身攻擊/)
  await fill(page, '#comment-body', '再說一次')
  await tabTo(page, '#write button:not([name])')
  await enter(page)
  const typed = await page.$eval('#comment-body', (box) => (box as HTMLTextAreaElement).value)
  expect(typed).toBe('再說一次')
  expect(await words(page)).toContain('已暫停您在這件諮詢案的發言')
  expect(await violations(page)).toEqual([])
})
