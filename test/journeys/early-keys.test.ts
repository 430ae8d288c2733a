import { expect, test } from 'vitest'
import { createMark } from '#test/factories/mark.ts'
import { arrive, sharedBrowser } from './browser.ts'
import { sharedService } from './service.ts'

const attempts = 3

test('keys pressed while the page is still waking up break nothing', async () => {
  const [service, browser] = await Promise.all([sharedService(), sharedBrowser()])
  const { number } = await createMark()
  const errors: string[] = []
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const page = await arrive({ service, browser })
    await page.emulateCPUThrottling(8)
    await page.goto(`${service.url}/marks/${number}`, { waitUntil: 'domcontentloaded' })
    for (let keys = 0; keys < 12; keys += 1) await page.keyboard.press('Tab')
    await page.waitForNetworkIdle({ idleTime: 300 })
    errors.push(...page.errors)
    await page.close()
  }
  expect(errors).toEqual([])
})
