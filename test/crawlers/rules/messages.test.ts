import axe from 'axe-core'
import english from 'axe-core/locales/_template.json' with { type: 'json' }
import chinese from 'axe-core/locales/zh_TW.json' with { type: 'json' }
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chineseMessages } from '#crawlers/rules/chinese-messages.ts'
import { fillTemplate } from '#crawlers/rules/message-template.ts'
import { findTemplate, messageOf, messageOfCheck } from '#crawlers/rules/messages.ts'
import { judgeDocument, openBrowser } from './axe-in-browser.ts'
import { barriers } from './barriers.html.ts'

type Texts = string | Record<string, string>
const englishChecks = english.checks as Record<string, Record<string, Texts>>
const chineseChecks = chinese.checks as Record<string, Record<string, Texts> | undefined>

const variantsOf = (texts: Texts): [string, string][] =>
  typeof texts === 'string' ? [['', texts]] : Object.entries(texts)

const checksOf = (some: axe.Result[]) =>
  some.flatMap(({ nodes }) => nodes.flatMap(({ any, all, none }) => [...any, ...all, ...none]))

const inChinese = ({ id, kind, key }: { id: string; kind: string; key: string }) => {
  const theirs = chineseChecks[id]?.[kind]
  const text = typeof theirs === 'string' ? theirs : (theirs?.[key] ?? theirs?.['default'])
  return chineseMessages[`${id}/${kind}/${key}`] ?? text
}

const placeholders = (text: string) =>
  [...new Set(text.match(/\$\{[^}]*\}/g)?.map((one) => one.replaceAll(/\s/g, '')))].toSorted()

describe('on a real page', () => {
  let browser: Browser
  let results: axe.AxeResults
  beforeAll(async () => {
    browser = await openBrowser()
    results = await judgeDocument(browser, barriers)
  }, 60_000)
  afterAll(() => browser?.close())

  test('every message of axe is found again in its catalogue', () => {
    const failed = checksOf(results.violations)
    const inDoubt = checksOf(results.incomplete)
    expect(new Set(failed.map(({ id }) => id)).size).toBeGreaterThan(30)
    const lost = [
      ...failed.filter((check) => !findTemplate(check, 'failed')),
      ...inDoubt.filter((check) => !findTemplate(check, 'cantTell')),
    ]
    expect(lost.map(({ id, message }) => `${id}: ${message}`)).toEqual([])
  })

  test('every message is said in Chinese, with the same data and nothing left to fill in', () => {
    for (const check of checksOf(results.violations)) {
      const { 'zh-TW': said, en } = messageOfCheck(check, 'failed')
      expect(said).toMatch(/\p{Script=Han}/u)
      expect(said).not.toContain('${')
      expect(en).toBe(check.message)
    }
  })

  test('a place that can be mended in several ways says that one is enough', () => {
    const node = results.violations.find(({ id }) => id === 'image-alt')?.nodes[0]
    const message = node && messageOf(node, 'failed')
    expect(message?.en).toMatch(
      /^Mend any one of these:\n- Element does not have an alt attribute\n/,
    )
    expect(message?.['zh-TW']).toMatch(/^下列各項至少須修正一項：\n- 元素沒有 alt 屬性\n/)
  })
})

describe('the catalogues together', () => {
  const wanted = Object.entries(englishChecks).flatMap(([id, kinds]) =>
    ['fail', 'incomplete'].flatMap((kind) =>
      variantsOf(kinds[kind] ?? {}).map(([key, text]) => ({ id, kind, key, text })),
    ),
  )

  test('have a Chinese message for every English one', () => {
    expect(wanted.length).toBeGreaterThan(200)
    const missing = wanted.filter((one) => !inChinese(one))
    expect(missing.map(({ id, kind, key }) => `${id}/${kind}/${key}`)).toEqual([])
  })

  test('put the same data into both languages', () => {
    const differing = wanted.filter((one) => {
      const text = inChinese(one) ?? ''
      return placeholders(text).join() !== placeholders(one.text).join()
    })
    expect(differing.map(({ id, kind, key }) => `${id}/${kind}/${key}`)).toEqual([])
  })

  test('hold no message of ours for something that axe does not say', () => {
    const known = new Set(wanted.map(({ id, kind, key }) => `${id}/${kind}/${key}`))
    expect(Object.keys(chineseMessages).filter((key) => !known.has(key))).toEqual([])
  })
})

describe('filling in', () => {
  test.each([
    ['one ${data} two', 'x$&', 'one x$& two'],
    ['${data.values}', ['a', 'b'], 'a, b'],
    ['${data.list} of ${ data.n }', { list: ['a', 'b'], n: 2 }, 'a, b of 2'],
    ['${data.gone}', { other: 1 }, '${data.gone}'],
    ['${data.undefined}', { undefined: undefined }, ''],
    ['nothing', null, 'nothing'],
  ])('puts data into %j', (text, data, filled) => {
    expect(fillTemplate(text, data)).toBe(filled)
  })
})
