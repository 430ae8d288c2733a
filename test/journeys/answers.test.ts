import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Consultation, FollowUp, Notice, OfficialAnswer } from '#models/index.ts'
import type { SignedIn } from '#server/accounts/actor.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createTopic,
} from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
import { openBrowser } from '#test/factories/session.ts'
import { violations } from './axe.ts'
import { arriveBeside, sharedBrowser } from './browser.ts'
import type { Visitor } from './browser.ts'
import { fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

/** A page of somebody who is signed in. */
async function arriveAs(person: SignedIn, visitor: Visitor) {
  const page = await arriveBeside(visitor)
  const { token } = await openBrowser(person, 'totp')
  const { hostname: domain } = new URL(service.url)
  await page.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
  return page
}

async function choose(page: Page, presses: number): Promise<void> {
  await tabTo(page, 'input[type=radio]')
  if (presses === 0) await page.keyboard.press('Space')
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowDown')
}

describe.each([
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const)('in $locale, JavaScript $javascript', (view) => {
  const say = (zh: string, en: string) => (view.locale === 'en' ? en : zh)

  test('an officer answers, finishes and says what became of it; who wrote is told and sees', async () => {
    const consultation = await createConsultation({ phase: 'closed', forms: ['threads'] })
    const topic = await createTopic(consultation, { nameZh: '資料格式' })
    const citizen = await createCitizen()
    const comment = await createComment(consultation, {
      by: await createParticipant(consultation, citizen),
      place: { topicId: topic.id },
      body: '請提供機器可讀的格式。',
    })
    const base = `${service.url}/consultations/${consultation.code}`
    const page = await arriveAs(await createOfficer(), { service, browser, ...view })
    await page.goto(`${base}/answers`)
    expect(await words(page)).toContain(say('尚未答復', 'No answer yet'))
    expect(await violations(page)).toEqual([])

    // Refused beside the fields, and what was typed is kept.
    await go(page, '.task-list a')
    await fill(page, 'textarea[name=reasons]', '太短')
    await tabTo(page, 'input[name=picked]')
    await page.keyboard.press('Space')
    await go(page, 'main form button')
    expect(await words(page)).toContain(say('請填寫這個欄位', 'Fill in this field'))
    await choose(page, 1)
    await go(page, 'main form button')
    expect(await words(page)).toContain(say('請至少輸入 20 個字', 'Enter 20 characters or more'))
    expect(await page.$eval('input[name=picked]:checked', ({ value }) => value)).toBe(comment.id)
    expect(await violations(page)).toEqual([])
    await fill(page, 'textarea[name=reasons]', '自明年起，各機關應同時提供 **CSV** 與 JSON 格式。')
    await go(page, 'main form button')
    const answer = await OfficialAnswer.findOne({ rejectOnEmpty: true, order: [['id', 'desc']] })
    expect(answer.outcome).toBe('partly-adopted')
    expect(page.url()).toContain(`#answer-${answer.id}`)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`answer-${answer.id}`)
    expect(await words(page)).toContain(say('部分採納', 'Partly adopted'))
    expect(await violations(page)).toEqual([])

    await go(page, '#finish button')
    expect(await words(page)).toContain(say('請先勾選確認', 'Tick the box'))
    expect(await violations(page)).toEqual([])
    await tabTo(page, '#finish input[name=confirm]')
    await page.keyboard.press('Space')
    await go(page, '#finish button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('done')
    expect((await Consultation.findByPk(consultation.id))!.answeredAt).not.toBeNull()
    await go(page, 'a[href$="/answers/follow-up"]')
    await choose(page, 0)
    await fill(page, 'input[name=happenedOn]', '2090-01-01')
    await fill(page, 'textarea[name=words]', '格式指引草案已經完成。')
    await go(page, 'main form button')
    expect(await words(page)).toContain(say('這一天還沒到', 'not come yet'))
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=happenedOn]', '2026-01-05')
    await go(page, 'main form button')
    expect(await words(page)).toContain('格式指引草案已經完成。')
    expect(await violations(page)).toEqual([])
    expect(await FollowUp.count({ where: { consultationId: consultation.id } })).toBe(1)
    await go(page, '#follow-ups a[href*="/answers/follow-up/"]')
    expect(await violations(page)).toEqual([])
    await fill(page, 'textarea[name=words]', '格式指引草案已經公布。')
    await go(page, 'main form button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('done')
    expect(await words(page)).toContain('格式指引草案已經公布。')
    await tabTo(page, '#follow-ups summary')
    await page.keyboard.press('Enter')
    expect(await words(page)).toContain('格式指引草案已經完成。')
    expect(await violations(page)).toEqual([])

    // The worker tells those who took part.
    const { accountId } = citizen
    await vi.waitFor(
      async () => {
        const kinds = (await Notice.findAll({ where: { accountId } })).map(({ kind }) => kind)
        expect(kinds.toSorted()).toEqual([
          'consultation-answered',
          'consultation-followed-up',
          'contribution-answered',
        ])
      },
      { timeout: 20_000, interval: 200 },
    )
    const reader = await arriveAs(citizen, { service, browser, ...view })
    await reader.goto(`${base}/comments?topic=${topic.id}`)
    await go(reader, '.answered-by a')
    expect(reader.url()).toBe(`${base}/answers#answer-${answer.id}`)
    expect(await words(reader)).toContain('自明年起')
    expect(await violations(reader)).toEqual([])
    await reader.goto(`${service.url}/notices`)
    expect(await words(reader)).toContain(say('答復了您的意見', 'refers to your words'))
    expect([...page.errors, ...reader.errors]).toEqual([])
  })
})
