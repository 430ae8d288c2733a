import { describe, expect, test } from 'vitest'
import { helpTexts } from '#crawlers/rules/help/index.ts'
import { ruleHelp } from '#crawlers/rules/help.ts'
import { rules } from '#crawlers/rules/rule-set.ts'

describe('the help for a rule', () => {
  test.each([...rules.keys()])('of %s is said in both languages', (rule) => {
    const chinese = ruleHelp(rule, 'zh-TW')
    const english = ruleHelp(rule, 'en')
    for (const text of Object.values(chinese)) expect(text).toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(english)) expect(text).not.toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(english)) expect(text.length).toBeGreaterThan(5)
  })

  test('is written by us for every rule of the standard', () => {
    const missing = [...rules.values()].filter(
      ({ id, kind }) => kind === 'standard' && !helpTexts[id],
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('is written for no rule that does not run', () => {
    expect(Object.keys(helpTexts).filter((rule) => !rules.has(rule))).toEqual([])
  })

  test('does not fail for a rule of a later axe', () => {
    expect(ruleHelp('brand-new', 'zh-TW').title).toBe('brand-new')
  })

  test('ends its sentences, with full-width marks in Chinese', () => {
    for (const [rule, { why, howToMend }] of Object.entries(helpTexts)) {
      for (const text of [why, howToMend]) {
        expect(`${rule} ${text['zh-TW']}`).toMatch(/。$/)
        expect(`${rule} ${text.en}`).toMatch(/[.”]$/)
        expect(text['zh-TW']).not.toMatch(/\p{Script=Han}[,;!?](?!\w)/u)
      }
    }
  })
})
