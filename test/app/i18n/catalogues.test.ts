import { readdirSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { locales } from '#app/i18n/locale.ts'
import { en } from '#app/i18n/resources/en.ts'
import { zhTW } from '#app/i18n/resources/zh-TW.ts'

type Tree = { [key: string]: string | Tree }

/** Every text of a catalogue under its full key. */
const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

const base = (key: string) => key.replace(/_(one|other)$/, '')
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name))].sort()

const rooms = Object.keys(zhTW) as (keyof typeof zhTW)[]

const keys = (texts: [string, string][]) => [...new Set(texts.map(([key]) => base(key)))].sort()

/** English has no use for the calendar of the Republic (`roc`). */
const values = (texts: [string, string][]) =>
  Object.fromEntries(
    texts.map(([key, text]) => [base(key), placeholders(text).filter((name) => name !== 'roc')]),
  )

const keysWith = (suffix: string, texts: [string, string][]) =>
  keys(texts.filter(([key]) => key.endsWith(suffix)))

describe.each(rooms)('the catalogue %s', (room) => {
  const chinese = flat(zhTW[room])
  const english = flat(en[room])

  test('has every key in both languages', () => {
    expect(keys(english)).toEqual(keys(chinese))
  })

  test('uses the same values in both languages', () => {
    // English may say "one page" without the number.
    const many = english.filter(([key]) => !key.endsWith('_one'))
    expect(values(many)).toEqual(values(chinese))
  })

  test('has the plural forms that each language needs', () => {
    expect(keysWith('_one', chinese)).toEqual([])
    expect(keysWith('_one', english)).toEqual(keysWith('_other', english))
  })

  test('has no empty text', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  test('writes Chinese with full-width punctuation', () => {
    const halfWidth = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u
    expect(chinese.filter(([, text]) => halfWidth.test(text))).toEqual([])
  })
})

test.each(locales)('every file of %s is a catalogue that the service loads', (locale) => {
  const files = readdirSync(`app/i18n/locales/${locale}`).map((file) => file.replace('.json', ''))
  expect(files.sort()).toEqual([...rooms].sort())
})

test('a key that no catalogue has does not compile', () => {
  const t = i18nOf('en').getFixedT(null, 'common')
  expectTypeOf(t('home')).toBeString()
  // @ts-expect-error there is no such key
  expect(t('noSuchKey')).toBe('noSuchKey')
})
