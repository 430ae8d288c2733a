import { beforeAll, expect, test, vi } from 'vitest'
import type { Browser, Page } from 'puppeteer'
import { Assignment, TestResult } from '#models/index.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createTester } from '#test/factories/people.ts'
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

const form = 'form[data-criterion="1.1.1"]'
const savedOf = (assignmentId: string) =>
  TestResult.findAll({ where: { assignmentId, criterion: '1.1.1' } })

/** Takes the connection of a page away and gives it back. */
async function connectionOf(page: Page): Promise<(isThere: boolean) => Promise<void>> {
  const session = await page.createCDPSession()
  await session.send('Network.enable')
  return (isThere) =>
    session.send('Network.emulateNetworkConditions', {
      offline: !isThere,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
}

test('a tester works by keyboard alone in zh-TW, and a lost connection loses nothing', async () => {
  const { evaluation, pages } = await createEvaluation()
  const tester = await createTester()
  const { id } = await createAssignment({ evaluationId: evaluation.id, tester, acceptedAt: null })
  const page = await arrive({ service, browser, locale: 'zh-TW' })
  await signIn(page, service, tester.name!)
  await page.goto(`${service.url}/tests`)
  await go(page, `main a[href="/tests/${id}"]`)
  expect(await words(page)).not.toContain('抽樣網頁')
  await go(page, 'button[value=accept]')
  expect(await words(page)).toContain('已接受')
  expect(await violations(page)).toEqual([])
  await go(page, `main a[href^="/tests/${id}/pages/"]`)
  expect(await violations(page)).toEqual([])

  // The keyboard begins at the top, not at the criterion that the link led to.
  await page.goto(`${service.url}/tests/${id}/pages/${pages[0]!.id}`)
  const connect = await connectionOf(page)
  await connect(false)
  await tabTo(page, `${form} input[name=outcome]`)
  await page.keyboard.press('ArrowDown')
  const status = () => page.$eval('.save-status', (line) => line.textContent)
  await vi.waitFor(async () => expect(await status()).toContain('連線中斷'), { timeout: 10_000 })
  await page.keyboard.press('Tab')
  await page.keyboard.type('橫幅沒有替代文字')
  await page.keyboard.press('Tab')
  expect(await savedOf(id)).toEqual([])
  await connect(true)
  await vi.waitFor(
    async () => expect((await savedOf(id)).map(({ note }) => note)).toEqual(['橫幅沒有替代文字']),
    { timeout: 20_000 },
  )
  const [saved] = await savedOf(id)
  expect(saved).toMatchObject({ samplePageId: pages[0]!.id, outcome: 'failed' })

  // Another window saves something else: both are shown, and the tester chooses.
  await saved!.update({ outcome: 'cantTell', note: '另一個視窗', version: saved!.version + 1 })
  await page.keyboard.down('Shift')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.up('Shift')
  await page.keyboard.press('ArrowUp')
  await page.waitForSelector(`${form} .govuk-inset-text`)
  expect(await page.$eval(form, (one) => one.textContent)).toContain('另一個視窗')
  expect(await violations(page)).toEqual([])
  await tabTo(page, `${form} button`)
  await page.keyboard.press('Enter')
  await vi.waitFor(async () => expect((await savedOf(id))[0]!.outcome).toBe('passed'), {
    timeout: 10_000,
  })
})

test('a tester works in en without JavaScript, and what comes too late is kept on the page', async () => {
  const { evaluation, pages } = await createEvaluation()
  const tester = await createTester()
  const { id } = await createAssignment({ evaluationId: evaluation.id, tester })
  const page = await arrive({ service, browser, locale: 'en', javascript: false, widthPx: 320 })
  await signIn(page, service, tester.name!)
  await page.goto(`${service.url}/tests/${id}/pages/${pages[0]!.id}`)
  await tabTo(page, `${form} input[name=outcome]`)
  await page.keyboard.press('Space')
  await tabTo(page, `${form} button`)
  await enter(page)
  expect(await words(page)).toContain('1.1.1 is saved')
  expect((await savedOf(id)).map(({ outcome }) => outcome)).toEqual(['passed'])

  // The keyboard begins at the top again.
  await page.goto(`${service.url}/tests/${id}/pages/${pages[0]!.id}`)
  await Assignment.update({ dueOn: '2026-01-05' }, { where: { id } })
  await fill(page, `${form} textarea`, 'The banner has no text')
  await tabTo(page, `${form} button`)
  await enter(page)
  expect(await words(page)).toContain('ask the officer')
  expect(
    await page.$eval(`${form} textarea`, (field) => (field as HTMLTextAreaElement).value),
  ).toBe('The banner has no text')
  expect(await violations(page)).toEqual([])
})
