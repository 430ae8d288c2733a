import { describe, expect, test } from 'vitest'
import { checkCodes, codesOf, rulesWithCodes } from '#crawlers/rules/check-codes.ts'
import {
  compareCriteria,
  criteria,
  criteriaOf,
  criterionName,
  criterionUrl,
  findCriterion,
} from '#crawlers/rules/criteria.ts'
import { rules, rulesOf } from '#crawlers/rules/rule-set.ts'

const since = (version: string) => criteria.filter((one) => one.since === version).length

describe('the success criteria', () => {
  test('are as many as WCAG has', () => {
    expect([since('2.0'), since('2.1'), since('2.2')]).toEqual([61, 17, 9])
    expect(criteriaOf('110.07', 'AAA')).toHaveLength(78)
    expect(criteriaOf('115.11', 'AAA')).toHaveLength(86)
    expect(criteriaOf('110.07', 'A')).toHaveLength(30)
    expect(criteriaOf('110.07', 'AA')).toHaveLength(50)
    expect(criteriaOf('115.11', 'AA')).toHaveLength(55)
  })

  test('lose 4.1.1 with WCAG 2.2', () => {
    const [before, after] = [criteriaOf('110.07', 'AAA'), criteriaOf('115.11', 'AAA')]
    expect(before.some(({ number }) => number === '4.1.1')).toBe(true)
    expect(after.some(({ number }) => number === '4.1.1')).toBe(false)
  })

  test('have names in both languages and an address', () => {
    for (const { number, name, slug } of criteria) {
      expect(name['zh-TW']).toMatch(/\p{Script=Han}/u)
      expect(name.en).toMatch(/^[A-Z]/)
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(criterionName(number, 'en')).toBe(name.en)
    }
    expect(new Set(criteria.map(({ slug }) => slug)).size).toBe(criteria.length)
    expect(criterionUrl('1.4.3')).toBe(
      'https://www.w3.org/WAI/WCAG22/Understanding/contrast-minimum',
    )
  })

  test('are ordered by number, not by letter', () => {
    expect(['1.4.10', '1.4.3', '2.1.1'].toSorted(compareCriteria)).toEqual([
      '1.4.3',
      '1.4.10',
      '2.1.1',
    ])
  })
})

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
})

describe('the check codes', () => {
  test('say in themselves the criterion and level that they stand under', () => {
    // The one that the list writes without a letter for who looks carries no readable criterion.
    const readable = [...checkCodes.values()].filter(({ code }) => code !== 'GN3120600')
    const misread = readable.filter(({ code, criterion, level }) => {
      const [, rank, guideline = '', number] = /^[A-Z]{2}([123])(\d\d)(\d\d)/.exec(code) ?? []
      const said = `${[...guideline].join('.')}.${Number(number)}`
      return said !== criterion || 'A'.repeat(Number(rank)) !== level
    })
    expect(misread.map(({ code, criterion }) => `${code} ${criterion}`)).toEqual([])
    expect(readable.filter(({ criterion }) => !findCriterion(criterion))).toEqual([])
  })

  test('are given to rules that we run, and exist', () => {
    for (const [rule, codes] of rulesWithCodes) {
      expect(rules.has(rule)).toBe(true)
      expect(codes.filter((code) => !checkCodes.has(code))).toEqual([])
    }
  })

  test('follow version and level', () => {
    expect(codesOf('target-size', '115.11', 'AA')).toEqual(['CS2250800E'])
    expect(codesOf('target-size', '110.07', 'AA')).toEqual([])
    expect(codesOf('color-contrast', '115.11', 'A')).toEqual([])
    expect(codesOf('accesskeys', '115.11', 'AAA')).toEqual([])
  })
})
