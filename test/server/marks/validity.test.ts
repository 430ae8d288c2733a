import { expect, test } from 'vitest'
import { validUntil } from '#server/marks/validity.ts'

test.each([
  // In Taiwan, each of these is the day that the name says.
  ['2026-11-23T02:00:00Z', '2029-11-23T15:59:59.999Z', 'in the morning'],
  ['2026-11-22T16:00:00Z', '2029-11-23T15:59:59.999Z', 'at the first moment of the day'],
  ['2026-11-23T15:59:59.999Z', '2029-11-23T15:59:59.999Z', 'at the last moment of the day'],
  ['2026-12-31T16:30:00Z', '2030-01-01T15:59:59.999Z', 'on new year’s day, still last year in UTC'],
  [
    '2028-02-29T04:00:00Z',
    '2031-02-28T15:59:59.999Z',
    'on a day that the third year does not have',
  ],
  ['2025-02-28T04:00:00Z', '2028-02-28T15:59:59.999Z', 'on the last day of a February'],
])('issued at %s, valid until %s: %s', (issuedAt, until) => {
  expect(validUntil(new Date(issuedAt)).toISOString()).toBe(until)
})
