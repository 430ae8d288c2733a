import { expect, test } from 'vitest'
import { describeFailure, failureCodes, isBeyondPlan, isRetryable } from '#crawlers/failures.ts'

test.each(failureCodes)('%s is told in both languages, each in its own script', (code) => {
  const chinese = describeFailure({ code, detail: null }, 'zh-TW')
  const english = describeFailure({ code, detail: null }, 'en')
  expect(chinese).toMatch(/\p{Script=Han}.*。$/u)
  expect(english).toMatch(/^[A-Z].*\.$/)
  expect(english).not.toMatch(/\p{Script=Han}/u)
})

test('what was seen stands in brackets', () => {
  const failure = { code: 'status', detail: '500' }
  expect(describeFailure(failure, 'zh-TW')).toMatch(/（500）$/)
  expect(describeFailure(failure, 'en')).toMatch(/ \(500\)$/)
})

test('a broken connection is worth another try, a wrong name is not', () => {
  expect(isRetryable('connection')).toBe(true)
  expect(isRetryable('dns')).toBe(false)
  expect(isRetryable('never-heard-of')).toBe(false)
})

test('an address that leads to another site means no gap, an error does', () => {
  expect(isBeyondPlan('off-scope')).toBe(true)
  expect(isBeyondPlan('status')).toBe(false)
})
