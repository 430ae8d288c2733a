import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Comment, ContributionDraft } from '#models/index.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { createComment, createConsultation } from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'
import { signIn } from './signed-in.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([sharedService(), sharedBrowser()])
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const text = (page: Page, selector: string) =>
  page.$eval(selector, (field) => (field as HTMLTextAreaElement).value)

describe.each([
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const)('in $locale, JavaScript: $javascript', ({ locale, javascript, widthPx }) => {
  const inChinese = locale === 'zh-TW'

  test('a citizen comments, edits, quotes, replies, supports and withdraws by keyboard', async () => {
    const consultation = await createConsultation()
    const other = await createComment(consultation, { body: '請延長期限。' })
    const citizen = await createCitizen()
    const page = await arrive({ service, browser, locale, javascript, widthPx })
    await signIn(page, service, citizen.name!)
    await page.goto(`${service.url}/consultations/${consultation.code}/comments`)
    expect(await violations(page)).toEqual([])

    // Refused beside the field, and what was typed is kept.
    await fill(page, '#comment-name', inChinese ? '數位政府' : 'Ministry')
    await fill(page, '#comment-body', '我的第一則')
    await tabTo(page, '#write button:not([name])')
    await enter(page)
    expect(await page.$eval('#comment-name-error', (part) => part.textContent)).toMatch(
      inChinese ? '像是機關' : 'looks like that of an office',
    )
    expect(await text(page, '#comment-body')).toBe('我的第一則')
    expect(await violations(page)).toEqual([])
    await fill(page, '#comment-name', 'Kayaker')
    await tabTo(page, '#write button:not([name])')
    await enter(page)
    const mine = await Comment.findOne({ where: { body: '我的第一則' }, rejectOnEmpty: true })
    const done = inChinese ? '留言已發表' : 'Your comment is published'
    expect(page.url()).toContain(`/comments/${mine.id}?done=published`)
    expect(page.url()).toContain(`#comment-${mine.id}`)
    expect(await words(page)).toContain(done)
    expect(await focused(page)).toBe(`comment-${mine.id}`)
    expect(await violations(page)).toEqual([])

    await go(page, `#comment-${mine.id} a[href*="edit="]`)
    await fill(page, '#change-body', '我的第一則，改過')
    await tabTo(page, '#edit button')
    await enter(page)
    expect(await words(page)).toContain('我的第一則，改過')
    expect(await words(page)).toContain(inChinese ? '留言已修改' : 'Your comment is changed')

    await page.goto(`${service.url}/consultations/${consultation.code}/comments`)
    const support = `#comment-${other.id} button[value=support]`
    await go(page, support)
    expect(page.url()).toContain(`#comment-${other.id}`)
    expect(await page.$eval(`#comment-${other.id}`, (part) => part.textContent)).toMatch(
      inChinese ? '1 人支持' : '1 supporter',
    )
    expect(await violations(page)).toEqual([])

    await go(page, `#comment-${other.id} a[href*="quote="]`)
    expect(await text(page, '#answer-body')).toBe('> 請延長期限。\n\n')
    await tabTo(page, '#answer-body')
    await page.keyboard.down('Control')
    await page.keyboard.press('End')
    await page.keyboard.up('Control')
    await page.keyboard.type('同意。')
    await tabTo(page, '#reply button:not([name])')
    await enter(page)
    const reply = await Comment.findOne({ where: { parentId: other.id }, rejectOnEmpty: true })
    expect(reply.body).toBe('> 請延長期限。\n\n同意。')
    expect(
      await page.$eval(`#comment-${reply.id} blockquote`, (quote) => quote.textContent?.trim()),
    ).toBe('請延長期限。')
    expect(await violations(page)).toEqual([])

    await go(page, `#comment-${reply.id} a[href*="withdraw="]`)
    expect(await words(page)).toContain(inChinese ? '無法復原' : 'cannot be undone')
    expect(await violations(page)).toEqual([])
    await go(page, '#withdraw button')
    expect(await words(page)).toContain(
      inChinese ? '這則留言已由留言者撤回' : 'withdrawn by its author',
    )
    expect(await words(page)).not.toContain('同意。')
    expect(await violations(page)).toEqual([])
    expect(page.errors).toEqual([])
  })

  test('what was begun is kept and comes back', async () => {
    const consultation = await createConsultation()
    const citizen = await createCitizen()
    const page = await arrive({ service, browser, locale, javascript, widthPx })
    await signIn(page, service, citizen.name!)
    const address = `${service.url}/consultations/${consultation.code}/comments`
    await page.goto(address)
    await fill(page, '#comment-body', '寫到一半')
    if (!javascript) await go(page, '#write button[name=draft]')
    await page.goto(address)
    expect(await text(page, '#comment-body')).toBe('寫到一半')
    expect(await words(page)).toContain(inChinese ? '已還原' : 'is back')
    expect(await violations(page)).toEqual([])
    await tabTo(page, '#write button:not([name])')
    await enter(page)
    expect(await words(page)).toContain('寫到一半')
    await page.goto(address)
    expect(await text(page, '#comment-body')).toBe('')
    expect(await ContributionDraft.count()).toBe(0)
    expect(page.errors).toEqual([])
  })
})

test('new comments are announced, and shown when the reader asks', async () => {
  const consultation = await createConsultation()
  await createComment(consultation)
  const page = await arrive({ service, browser })
  await page.goto(`${service.url}/consultations/${consultation.code}/comments`)
  await publishComment(await createCitizen(), consultation.code, { body: '剛剛寫的' })
  await page.waitForFunction(
    () => {
      // The page looks whenever it is seen again.
      document.dispatchEvent(new Event('visibilitychange'))
      return document.querySelector('.new-comments button') !== null
    },
    { polling: 200 },
  )
  expect(await page.$eval('.new-comments', (box) => box.textContent)).toBe('1 則新留言，按此顯示')
  expect(await words(page)).not.toContain('剛剛寫的')
  expect(await violations(page)).toEqual([])
  await tabTo(page, '.new-comments button')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.body.innerText.includes('剛剛寫的'))
  expect(await page.$('.new-comments button')).toBeNull()
  expect(page.errors).toEqual([])
})

test('what is not to be seen does not exist', async () => {
  const consultation = await createConsultation()
  const held = await createComment(consultation, { heldAt: new Date(), body: '待審' })
  const hidden = await createComment(consultation, { hiddenAt: new Date(), body: '隱藏的字' })
  const base = `${service.url}/consultations/${consultation.code}/comments`
  expect((await fetch(`${base}/${held.id}`)).status).toBe(404)
  expect((await fetch(`${base}/nothing`)).status).toBe(404)
  expect((await fetch(`${base}?topic=${held.id}`)).status).toBe(404)
  for (const address of [
    base,
    `${base}/${hidden.id}`,
    `${base}.data`,
    `${base}/${hidden.id}.data`,
  ]) {
    const answer = await fetch(address)
    expect(await answer.text()).not.toContain('隱藏的字')
  }
})
