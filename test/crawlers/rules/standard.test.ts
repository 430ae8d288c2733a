import { describe, expect, test } from 'vitest'
import {
  acceptsApplications,
  checkCodesOf,
  codesOf,
  compareCriteria,
  criteriaOf,
  criterionName,
  criterionUrl,
  findCriterion,
  levels,
  principlesOf,
  quickReferenceUrl,
  standardVersions,
  standards,
} from '#crawlers/rules/standard/index.ts'
import { readLetters } from '#crawlers/rules/standard/edition.ts'
import { rules, rulesFor, rulesOf } from '#crawlers/rules/rule-set.ts'

const numbers = (version: string, level: 'A' | 'AA' | 'AAA' = 'AAA') =>
  criteriaOf(version, level).map(({ number }) => number)

const countByLevel = (version: string) =>
  levels.map((level) => criteriaOf(version).filter((one) => one.level === level).length)

describe('the success criteria', () => {
  test('are as many as WCAG 2.1 and 2.2 have at each level', () => {
    expect(countByLevel('110.07')).toEqual([30, 20, 28])
    expect(countByLevel('115.11')).toEqual([31, 24, 31])
    expect(criteriaOf('110.07', 'AA')).toHaveLength(50)
    expect(criteriaOf('115.11', 'AA')).toHaveLength(55)
  })

  test('are those of WCAG 2.1 in 2.2, with nine more and without 4.1.1', () => {
    const [before, after] = [numbers('110.07'), numbers('115.11')]
    expect(before.filter((number) => !after.includes(number))).toEqual(['4.1.1'])
    const added = after.filter((number) => !before.includes(number))
    expect(added).toEqual('2.4.11 2.4.12 2.4.13 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8 3.3.9'.split(' '))
  })

  test('have names, a way to test them and addresses', () => {
    const all = standardVersions.flatMap((version) => criteriaOf(version))
    for (const { number, name, howToTest } of all) {
      expect(name['zh-TW']).toMatch(/\p{Script=Han}/u)
      expect(name.en).toMatch(/^[A-Z]/)
      // Whole sentences, in the script of their language and with its marks.
      expect(howToTest['zh-TW']).toMatch(/^[^,;:?!]*\p{Script=Han}.*。$/u)
      expect(howToTest.en).toMatch(/^[A-Z\p{P}][^\p{Script=Han}]+[.”]$/u)
      expect(criterionName(number, 'en')).toBe(name.en)
    }
    const slugs = new Map(all.map(({ number, slug }) => [number, slug]))
    expect(new Set(slugs.values()).size).toBe(87)
    expect(criterionUrl('1.4.3')).toBe(
      'https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum',
    )
    expect(criterionUrl('1.4.3', '110.07')).toBe(
      'https://www.w3.org/WAI/WCAG21/Understanding/contrast-minimum',
    )
    // Gone from WCAG 2.2, so explained where it still stands.
    expect(criterionUrl('4.1.1')).toBe('https://www.w3.org/WAI/WCAG21/Understanding/parsing')
    expect(quickReferenceUrl('2.5.8', '115.11')).toBe(
      'https://www.w3.org/WAI/WCAG22/quickref/#target-size-minimum',
    )
  })

  test('at A and AA are told to the tester in two sentences or more', () => {
    const short = standardVersions
      .flatMap((version) => criteriaOf(version, 'AA'))
      .filter(({ howToTest }) => sentences(howToTest['zh-TW'], /。/g) < 2)
    expect(short.map(({ number }) => number)).toEqual([])
  })

  test('lie under four principles and thirteen guidelines, none left over', () => {
    for (const version of standardVersions) {
      const principles = principlesOf(version)
      expect(principles.map(({ name }) => name.en)).toEqual([
        'Perceivable',
        'Operable',
        'Understandable',
        'Robust',
      ])
      const guidelines = principles.flatMap((principle) => principle.guidelines)
      expect(guidelines).toHaveLength(13)
      expect(guidelines.flatMap(({ criteria }) => criteria)).toEqual(criteriaOf(version))
    }
  })

  test('are ordered by number, not by letter', () => {
    expect(['1.4.10', '1.4.3', '2.1.1'].toSorted(compareCriteria)).toEqual([
      '1.4.3',
      '1.4.10',
      '2.1.1',
    ])
  })
})

const sentences = (text: string, end: RegExp) => text.match(end)?.length ?? 0

describe('the rules', () => {
  test('speak only to criteria that exist', () => {
    const unknown = [...rules.values()].flatMap((rule) =>
      rule.criteria.filter((number) => !findCriterion(number)),
    )
    expect(unknown).toEqual([])
  })

  test('leave out what is deprecated or obsolete', () => {
    const ids = rulesOf('110.07', 'AAA').map(({ id }) => id)
    expect(ids).not.toContain('duplicate-id')
    expect(ids).not.toContain('audio-caption')
    expect(ids).toContain('color-contrast-enhanced')
    expect(ids).toContain('meta-refresh-no-exceptions')
  })

  test('are found by criterion; what only a person can tell has none', () => {
    expect(rulesFor('1.4.3').map(({ id }) => id)).toEqual(['color-contrast'])
    expect(rulesFor('2.4.3')).toEqual([])
  })
})

describe('the check codes', () => {
  test('are those that we know: 142, two of which the list wrote twice', () => {
    expect(checkCodesOf('115.11')).toHaveLength(142)
    expect(checkCodesOf('115.11', { by: 'machine' })).toHaveLength(26)
    // Fewer than there are, and the data says so.
    for (const { version, published } of standards) {
      expect(published.machine + published.human).toBe(published.checkCodes)
      expect(checkCodesOf(version).length).toBeLessThan(published.checkCodes)
    }
  })

  test('stand at the level of their criterion, but for one that the list puts lower', () => {
    const lower = checkCodesOf('115.11').filter(
      ({ criterion, level }) => findCriterion(criterion)?.level !== level,
    )
    expect(lower.map(({ code }) => code)).toEqual(['GN1240500E'])
    expect(checkCodesOf('115.11', { level: 'A' }).map(({ code }) => code)).not.toContain(
      'GN1240500E',
    )
    expect(checkCodesOf('115.11', { level: 'AA', criterion: '2.4.5' })).toHaveLength(1)
  })

  test('say in their letters the criterion, the level and who looks', () => {
    expect(readLetters('CS2141000E')).toEqual({ level: 'AA', criterion: '1.4.10', by: 'human' })
    expect(readLetters('HM1110100C')).toEqual({ level: 'A', criterion: '1.1.1', by: 'machine' })
    expect(readLetters('GN3120600')).toEqual({ level: 'AAA', criterion: '1.2.6', by: null })
  })

  test('are described in both languages, each in its own words', () => {
    const said = checkCodesOf('115.11').map(({ description }) => description)
    for (const { 'zh-TW': chinese, en } of said) {
      expect(chinese).toMatch(/\p{Script=Han}.*。$/u)
      expect(en).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u)
    }
    expect(new Set(said.map(({ en }) => en)).size).toBe(said.length)
    expect(new Set(said.map((one) => one['zh-TW'])).size).toBe(said.length)
  })

  test('name rules that we run', () => {
    const named = checkCodesOf('115.11').flatMap((code) => code.rules)
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((rule) => !rules.has(rule))).toEqual([])
  })

  test('of a rule follow version and level', () => {
    expect(codesOf('target-size', '115.11', 'AA')).toEqual(['CS2250800E'])
    expect(codesOf('target-size', '110.07', 'AA')).toEqual([])
    expect(codesOf('color-contrast', '115.11', 'A')).toEqual([])
    expect(codesOf('label', '115.11', 'A')).toEqual(['HM1130104C', 'HM1410200C'])
    expect(codesOf('accesskeys', '115.11', 'AAA')).toEqual([])
  })
})

describe('applications', () => {
  test.each([
    ['110.07', '2021-06-30', false],
    ['110.07', '2026-11-29', true],
    ['110.07', '2026-11-30', false],
    ['115.11', '2026-11-24', true],
    ['115.11', '2040-01-01', true],
  ])('under %s on %s: %s', (version, day, accepted) => {
    expect(acceptsApplications(version, day)).toBe(accepted)
  })

  test('under a version that does not exist are a mistake of the caller', () => {
    expect(() => acceptsApplications('120.01', '2031-01-01')).toThrow(RangeError)
  })
})
