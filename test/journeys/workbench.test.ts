import { beforeAll, expect, test } from 'vitest'
import type { Browser } from 'puppeteer'
import { Assignment, TestResult } from '#models/index.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createTester } from '#test/factories/people.ts'
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

const form = 'form[data-criterion="1.1.1"]'
const savedOf = (assignmentId: string) =>
  TestResult.findAll({ where: { assignmentId, criterion: '1.1.1' } })

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
