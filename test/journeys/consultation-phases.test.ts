import { beforeAll, describe, expect, test } from 'vitest'
import { rename } from 'node:fs/promises'
import type { Browser, ElementHandle } from 'puppeteer'
import { lastDayBefore, daysAfter } from '#server/consultations/prepare/days.ts'
import { createConsultation, createParagraph, createTopic } from '#test/factories/consultation.ts'
import { createOfficer } from '#test/factories/people.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'
import { openBrowser } from '#test/factories/session.ts'
import { violations } from './axe.ts'
import { arrive, arriveBeside, sharedBrowser } from './browser.ts'
import { enter, fill, go, tabTo, words } from './keyboard.ts'
import { sharedService } from './service.ts'
import type { Service } from './service.ts'

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

  test('an officer keeps a consultation open longer, and a citizen reads why and what can be done', async () => {
    const consultation = await createConsultation()
    await createTopic(consultation, { nameZh: '資料品質', nameEn: 'Data quality' })
    await createParagraph(consultation, { number: 1, body: '為開放資料，訂定本辦法。' })
    const day = lastDayBefore(consultation.closesAt)
    const address = `${service.url}/consultations/${consultation.code}`

    const officer = await arrive({ service, browser, ...view })
    const { token } = await openBrowser(await createOfficer(), 'totp')
    const { hostname: domain } = new URL(service.url)
    await officer.browserContext().setCookie({ name: 'session', value: token, domain, path: '/' })
    await officer.goto(address)
    await go(officer, `main a[href$="/${consultation.code}/extend"]`)
    expect(await violations(officer)).toEqual([])
    await fill(officer, 'input[name=day]', day)
    await fill(officer, 'textarea[name=reason]', '許多團體請求更多時間。')
    await tabTo(officer, 'main form button')
    await enter(officer)
    expect(await words(officer)).toContain(
      isEnglish ? 'It can only be put off' : '只能往後延，最早是',
    )
    const kept = await officer.$eval('textarea[name=reason]', ({ value }) => value)
    expect(kept).toBe('許多團體請求更多時間。')
    expect(await violations(officer)).toEqual([])
    await fill(officer, 'input[name=day]', daysAfter(day, 7))
    await go(officer, 'main form button')
    expect(await words(officer)).toContain(
      isEnglish ? 'The consultation stays open longer' : '開放期間已經延長',
    )

    await officer.goto(`${address}/prepare/documents`)
    await withSentFile(pdf, '總說明.pdf', async ({ path }) => {
      const field = (await officer.$('input[type=file]')) as ElementHandle<HTMLInputElement>
      const named = `${path}.pdf`
      await rename(path, named)
      await field.uploadFile(named)
      await go(officer, 'main form button')
    })
    expect(await words(officer)).toContain(
      isEnglish ? 'The documents have been updated' : '文件已經更新',
    )
    expect(await violations(officer)).toEqual([])

    const citizen = await arriveBeside({ service, browser, ...view })
    await citizen.goto(service.url)
    await go(citizen, `main a[href="/consultations/${consultation.code}"]`)
    const seen = await words(citizen)
    expect(seen).toContain('許多團體請求更多時間。')
    expect(seen).toContain(isEnglish ? 'What you can do now' : '您現在可以做的事')
    expect(seen).toContain(isEnglish ? 'Data quality' : '資料品質')
    expect(seen).toMatch(isEnglish ? /1\.pdf \(PDF, / : /1\.pdf（PDF，|1\.pdf \(PDF，/)
    expect(await violations(citizen)).toEqual([])
    await go(citizen, `main section a[href$="/${consultation.code}/text"]`)
    expect(await words(citizen)).toContain('為開放資料，訂定本辦法。')
    expect(await violations(citizen)).toEqual([])
    await go(citizen, 'main a[href$="comments?paragraph=1"]')
    expect(new URL(citizen.url()).searchParams.get('paragraph')).toBe('1')
    expect(await words(citizen)).toContain(isEnglish ? 'Paragraph 1' : '第 1 段')
    expect([...officer.errors, ...citizen.errors]).toEqual([])
  })
})
