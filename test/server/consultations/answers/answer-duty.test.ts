import { expect, test } from 'vitest'
import { answerDue, answerDutyOf } from '#server/consultations/answers/answer-duty.ts'
import { endOfTaipeiDay, taipeiMidnight } from '#server/platform/taipei.ts'

const announcedAt = taipeiMidnight('2026-11-01')
/** Its last day is a Friday. */
const closed = { announcedAt, closesAt: endOfTaipeiDay('2026-12-04'), answeredAt: null }
const putOff = [
  { ofWhat: 'closing' as const, toAt: endOfTaipeiDay('2026-12-04') },
  { ofWhat: 'answer' as const, toAt: endOfTaipeiDay('2027-01-08') },
]
const on = (day: string) => new Date(taipeiMidnight(day).getTime() + 12 * 3_600_000)

test('the answer is due 14 working days after the last day, which is not counted', () => {
  expect(answerDue(closed, [])).toBe('2026-12-24')
})

test('days off do not count', () => {
  // The 25th of December is a holiday, the 1st of January too.
  expect(answerDue({ closesAt: endOfTaipeiDay('2026-12-18') }, [])).toBe('2027-01-11')
})

test('put off, it is due on the day that was promised; a later closing alone puts off nothing', () => {
  expect(answerDue(closed, putOff)).toBe('2027-01-08')
  expect(answerDue(closed, putOff.slice(0, 1))).toBe('2026-12-24')
})

test.each([
  ['2026-12-23', { state: 'ahead', workingDays: 1 }],
  ['2026-12-24', { state: 'today', workingDays: 0 }],
  ['2026-12-28', { state: 'overdue', workingDays: 1 }],
])('on %s it stands so', (day, state) => {
  expect(answerDutyOf(closed, [], on(day))).toMatchObject({ due: '2026-12-24', ...state })
})

test('nothing is owed before the closing, after the answer, or of what was never announced', () => {
  const now = on('2027-02-01')
  expect(answerDutyOf(closed, [], on('2026-12-04'))).toBeNull()
  expect(answerDutyOf({ ...closed, answeredAt: on('2026-12-20') }, [], now)).toBeNull()
  expect(answerDutyOf({ ...closed, announcedAt: null }, [], now)).toBeNull()
})

test('in a year without an office calendar nobody can say the day', () => {
  expect(answerDue({ closesAt: endOfTaipeiDay('2016-03-01') }, [])).toBeNull()
  expect(answerDue({ closesAt: endOfTaipeiDay('2090-03-01') }, [])).toBeNull()
})
