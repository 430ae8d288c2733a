import { beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Ballot, CreditOption, Proposal, QuestionOption, Response, Vote } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { changePriorities } from '#server/consultations/priorities/change-priorities.ts'
import { changeQuestions } from '#server/consultations/questions/change-questions.ts'
import {
  createConsultation,
  createProposal,
  createStatement,
  createTopic,
} from '#test/factories/consultation.ts'
import { createCitizen, createOfficer } from '#test/factories/people.ts'
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
  test('a citizen votes on every statement, adds one, and changes a vote', async () => {
    const consultation = await createConsultation()
    for (const body of ['政府網站應全面提供易讀版。', '語音客服應附文字選項。'])
      await createStatement(consultation, { body })
    const page = await arrive({ service, browser, ...view })
    await signIn(page, service, (await createCitizen()).name!)
    await page.goto(`${service.url}/consultations/${consultation.code}/statements`)
    expect(await violations(page)).toEqual([])
    await go(page, 'button[value=agree]')
    expect(await words(page)).toContain(isEnglish ? '1 of 2' : '1 / 2')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('statement')
    await go(page, 'button[value=pass]')
    expect(await words(page)).toContain(
      isEnglish ? 'voted on every statement' : '您已對目前所有主張表態',
    )
    expect(await violations(page)).toEqual([])
    await fill(page, 'textarea[name=body]', '政府App應通過無障礙檢測。')
    await tabTo(page, '#add button')
    await enter(page)
    expect(await words(page)).toContain('政府App應通過無障礙檢測。')
    await go(page, 'a[href$="/statements/mine"]')
    expect(await violations(page)).toEqual([])
    await go(page, 'td a[href*="statement="]')
    await go(page, 'button[value=disagree]')
    const votes = await Vote.findAll({ where: { consultationId: consultation.id } })
    expect(votes.map(({ choice }) => choice)).toContain(-1)
    expect(votes).toHaveLength(2)
  })

  test('a citizen answers questions and comes back to change an answer', async () => {
    const consultation = await ask()
    const page = await arrive({ service, browser, ...view })
    await signIn(page, service, (await createCitizen()).name!)
    await page.goto(`${service.url}/consultations/${consultation.code}/questions`)
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'input[type=radio]')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await tabTo(page, 'input[type=checkbox]')
    await page.keyboard.press('Space')
    await fill(page, 'textarea', '希望有易讀版。')
    await go(page, 'main form button')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('done')
    expect(await words(page)).toContain(isEnglish ? '1 person answered' : '1 人作答')
    expect(await violations(page)).toEqual([])
    await fill(page, 'textarea', '長'.repeat(2001))
    await go(page, 'main form button')
    expect(await words(page)).toContain('2000')
    expect(await page.$eval('textarea', ({ value }) => value.length)).toBe(2001)
    expect(await violations(page)).toEqual([])
    const stored = await Response.findAll()
    expect(stored.map(({ optionIds, words: text }) => text ?? optionIds.length).sort()).toEqual([
      1,
      1,
      '希望有易讀版。',
    ])
    expect(page.errors).toEqual([])
  })

  test('a citizen spends credits, too many at first', async () => {
    const consultation = await ask()
    const page = await arrive({ service, browser, ...view })
    await signIn(page, service, (await createCitizen()).name!)
    await page.goto(`${service.url}/consultations/${consultation.code}/priorities`)
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[inputmode=numeric]', '9')
    await page.keyboard.press('Tab')
    await page.keyboard.type('5')
    if (view.javascript)
      await page.waitForFunction(() => document.body.innerText.includes('超出 7 點'))
    await go(page, 'main form button')
    expect(await words(page)).toContain(isEnglish ? '7 credits too many' : '超出 7 點')
    const typed = await page.$$eval('input[inputmode=numeric]', (inputs) =>
      inputs.map(({ value }) => value),
    )
    expect(typed).toEqual(['9', '5'])
    expect(await violations(page)).toEqual([])
    await fill(page, 'input[inputmode=numeric]', '8')
    await go(page, 'main form button')
    expect(await words(page)).toContain(isEnglish ? '10 credits are left' : '還剩 10 點')
    expect(await violations(page)).toEqual([])
    expect((await Ballot.findAll()).map(({ votes }) => votes).sort()).toEqual([5, 8])
    expect(page.errors).toEqual([])
  })
})

test('an officer writes questions and options, and is told of a mistake', async () => {
  const { code } = await createConsultation({ phase: 'prepared' })
  const page = await arrive({ service, browser })
  await signIn(page, service, (await createOfficer()).name!)
  await page.goto(`${service.url}/consultations/${code}/prepare`)
  await go(page, 'main a[href$="/prepare/questions"]')
  await fill(page, 'textarea', '多久使用一次？')
  for (const line of ['- 每天']) await typeLine(page, line)
  await go(page, 'main form button')
  expect(await words(page)).toContain('2 到 20 個')
  expect(await violations(page)).toEqual([])
  await fill(page, 'textarea', '多久使用一次？')
  for (const line of ['- 每天', '- 每週']) await typeLine(page, line)
  await go(page, 'main form button')
  expect(await words(page)).toContain('題目已儲存')
  expect(await violations(page)).toEqual([])
  await page.goto(`${service.url}/consultations/${code}/prepare/priorities`)
  await fill(page, 'textarea', '易讀版')
  for (const line of ['', '手語影片']) await typeLine(page, line)
  await go(page, 'main form button')
  expect(await words(page)).toContain('項目已儲存')
  expect(await QuestionOption.count()).toBe(2)
  expect(await CreditOption.count()).toBe(2)
  expect(page.errors).toEqual([])
})

async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Enter')
  await page.keyboard.type(line)
}

/** An open consultation with a question of each kind and two things to put in order. */
async function ask(): Promise<Consultation> {
  const officer = await createOfficer()
  const opensAt = new Date(Date.now() + 60_000)
  const consultation = await createConsultation({ opensAt })
  await changeQuestions(
    officer,
    consultation.code,
    '多久\n- 每天\n- 每週\n\n哪些\n+ 搜尋\n+ 表單\n\n還有',
    '',
  )
  await changePriorities(officer, consultation.code, '易讀版\n每項服務都有\n\n手語影片', '')
  return consultation.update({ opensAt: new Date(Date.now() - 1000) })
}
