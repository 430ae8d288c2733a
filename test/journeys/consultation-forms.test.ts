import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { Proposal } from '#models/index.ts'
import { createConsultation, createProposal, createTopic } from '#test/factories/consultation.ts'
import { createCitizen } from '#test/factories/people.ts'
import { violations } from './axe.ts'
import { arrive, launch, signIn } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { startService } from './service.ts'
import type { Service } from './service.ts'

let service: Service
let browser: Browser
beforeAll(async () => {
  ;[service, browser] = await Promise.all([startService(), launch()])
})
afterAll(async () => {
  await browser.close()
  await service.stop()
})

const views = [
  { locale: 'zh-TW', javascript: true, widthPx: 1280 },
  { locale: 'en', javascript: false, widthPx: 320 },
] as const

describe.each(views)('in $locale, JavaScript $javascript', (view) => {
  const isEnglish = view.locale === 'en'

  test('a citizen proposes something, and another makes it reach the threshold', async () => {
    const consultation = await createConsultation({ proposalThreshold: 2 })
    await createTopic(consultation)
    await createProposal(consultation, {
      title: '政府網站要有易讀版',
      titleTerms: ['易讀', '讀版'],
    })
    const author = await createCitizen()
    const page = await arrive({ service, browser, ...view })
    await signIn(page, service, author.name!)
    await page.goto(`${service.url}/consultations/${consultation.code}/proposals`)
    expect(await violations(page)).toEqual([])
    await go(page, 'main a.govuk-button')
    await tabTo(page, 'button[value=preview]')
    await enter(page)
    expect(await words(page)).toContain(isEnglish ? 'Fill in this field' : '請填寫這個欄位')
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[name=title]', '易讀版')
    await fill(page, 'textarea[name=body]', '每一頁都要有**易讀版**。')
    await tabTo(page, 'button[value=preview]')
    await enter(page)
    expect(await words(page)).toContain('政府網站要有易讀版')
    expect(await page.$eval('#preview strong', ({ textContent }) => textContent)).toBe('易讀版')
    expect(await violations(page)).toEqual([])
    await go(page, 'button[value=send]')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('done')
    expect(await words(page)).toContain(
      isEnglish ? '1 of 2 endorsements' : '已有 1 人附議，門檻 2 人',
    )
    expect(await violations(page)).toEqual([])
    const address = page.url().replace(/[?#].*/, '')

    const other = await arrive({ service, browser, ...view })
    await signIn(other, service, (await createCitizen()).name!)
    await other.goto(address)
    await go(other, 'button[value=endorse]')
    expect(await words(other)).toContain(isEnglish ? 'has to answer by' : '最遲應於')
    expect(await violations(other)).toEqual([])
    await go(other, 'button[value=unendorse]')
    const { reachedAt, endorsementCount } = await Proposal.findOne({
      where: { title: '易讀版' },
      rejectOnEmpty: true,
    })
    expect({ reached: reachedAt !== null, endorsementCount }).toEqual({
      reached: true,
      endorsementCount: 1,
    })
    expect([...page.errors, ...other.errors]).toEqual([])
  })
})
