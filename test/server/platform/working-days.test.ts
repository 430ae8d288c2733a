import { expect, test } from 'vitest'
import { endOfTaipeiDay, taipeiDate, taipeiMidnight } from '#server/platform/taipei.ts'
import { calendarEnd } from '#server/platform/working-days/calendar.ts'
import { readDuty } from '#server/platform/working-days/read-duty.ts'
import { calendarEndsSoon } from '#server/platform/working-days/watch-calendar.ts'
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  workingDaysBetween,
} from '#server/platform/working-days/working-days.ts'
import { years } from '#server/platform/working-days/years.ts'
import { published } from './office-calendar.ts'

const weekday = (date: string) => new Date(date).getUTCDay()
const isWeekend = (date: string) => weekday(date) === 0 || weekday(date) === 6

/** Every day of the four years. */
const days: string[] = []
for (let ms = Date.UTC(2024, 0, 1); ms < Date.UTC(2028, 0, 1); ms += 24 * 3_600_000)
  days.push(new Date(ms).toISOString().slice(0, 10))

const datesOf = (year: number, list: string) =>
  list
    .split(' ')
    .filter(Boolean)
    .map((text) => text.split('/').map((part) => part.padStart(2, '0')))
    .map(([month, day]) => `${year}-${month}-${day}`)

test.each([2024, 2025, 2026, 2027])(
  'in %i the offices are open and closed on exactly the days that were published',
  (year) => {
    const { closed, open, daysOff } = published[year]!
    const off = new Set(datesOf(year, closed))
    const on = new Set(datesOf(year, open))
    const ofYear = days.filter((date) => date.startsWith(String(year)))
    const expected = ofYear.filter((date) => on.has(date) || (!isWeekend(date) && !off.has(date)))
    expect(ofYear.filter(isWorkingDay)).toEqual(expected)
    expect(ofYear.length - expected.length).toBe(daysOff)
  },
)

test('the data list only what differs from Monday to Friday, in order, with names in both languages', () => {
  expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
  for (const { year, holidays, workingSaturdays } of years) {
    const dates = holidays.map(({ date }) => date)
    expect(dates).toEqual(datesOf(year, published[year]!.closed))
    expect(dates.filter(isWeekend)).toEqual([])
    expect(workingSaturdays.filter((date) => weekday(date) !== 6)).toEqual([])
    for (const { name } of holidays) {
      expect(name['zh-TW']).toMatch(/\p{Script=Han}/u)
      expect(name.en).toMatch(/^[\x20-\x7e]+$/)
    }
  }
})

test('of all weekend days only 17 February 2024 and 8 February 2025 are working days', () => {
  expect(days.filter((date) => isWeekend(date) && isWorkingDay(date))).toEqual([
    '2024-02-17',
    '2025-02-08',
  ])
})

test('a holiday has its name, and a plain day none', () => {
  expect(holidayOn('2025-09-29')?.['zh-TW']).toBe('孔子誕辰紀念日（教師節）補假')
  expect(holidayOn('2025-09-30')).toBeNull()
})

test('working days are counted from the day after, over everything that closes the offices', () => {
  const due = [
    ['the day of the event does not count', '2026-12-07', 1, '2026-12-08'],
    ['a weekend', '2026-12-11', 1, '2026-12-14'],
    ['an event on a Saturday', '2026-12-12', 1, '2026-12-14'],
    ['Lunar New Year 2024, and the Saturday that was worked', '2024-02-07', 3, '2024-02-17'],
    ['Lunar New Year 2025, and the Saturday that was worked', '2025-01-24', 6, '2025-02-08'],
    ['Lunar New Year 2026', '2026-02-13', 1, '2026-02-23'],
    ['Lunar New Year 2027', '2027-02-03', 1, '2027-02-11'],
    ['a day in lieu that was added in 2025', '2025-09-26', 1, '2025-09-30'],
    ['the end of a year', '2025-12-24', 5, '2026-01-02'],
    ['14 working days over three holidays', '2026-09-23', 14, '2026-10-16'],
  ] as const
  const found = due.map(([what, from, n]) => [what, from, n, addWorkingDays(from, n)])
  expect(found).toEqual(due)
})

test('from every day, what is due after n working days is a working day, later, and n away', () => {
  const wrong = days.slice(0, -60).flatMap((from) =>
    [1, 2, 3, 7, 14, 28].filter((n) => {
      const due = addWorkingDays(from, n)
      const passed = days.slice(days.indexOf(from) + 1, days.indexOf(due) + 1)
      const counts = [passed.filter(isWorkingDay).length, workingDaysBetween(from, due)]
      const back = workingDaysBetween(due, from)
      return !isWorkingDay(due) || counts.some((count) => count !== n) || back !== -n
    }),
  )
  expect(wrong).toEqual([])
})

test('who begins later is never due earlier, and one day more is always later', () => {
  const dues = days.slice(0, -60).map((from) => addWorkingDays(from, 14))
  expect(dues).toEqual(dues.toSorted())
  for (let n = 1; n < 200; n += 1)
    expect(addWorkingDays('2024-01-31', n + 1) > addWorkingDays('2024-01-31', n)).toBe(true)
})

test('a moment counts as the day that it is in Taipei', () => {
  const lastOfFriday = new Date('2026-12-11T15:59:59.999Z')
  const firstOfSaturday = new Date('2026-12-11T16:00:00Z')
  expect([lastOfFriday, firstOfSaturday].map(taipeiDate)).toEqual(['2026-12-11', '2026-12-12'])
  expect([lastOfFriday, firstOfSaturday].map(isWorkingDay)).toEqual([true, false])
  expect(addWorkingDays(new Date('2026-12-10T16:30:00Z'), 1)).toBe('2026-12-14')
  expect(taipeiMidnight('2026-12-12')).toEqual(firstOfSaturday)
  expect(endOfTaipeiDay('2026-12-11')).toEqual(firstOfSaturday)
})

/** How a duty of 11 December 2026 stands. */
const at = (moment: string) => {
  const { state, workingDays } = readDuty('2026-12-11', new Date(moment))
  return [state, workingDays]
}

test('a duty is in time until the end of its day in Taipei, and counts on from there', () => {
  expect(at('2026-12-03T02:00:00Z')).toEqual(['ahead', 6])
  expect(at('2026-12-10T15:59:59Z')).toEqual(['ahead', 1])
  expect(at('2026-12-10T16:00:00Z')).toEqual(['today', 0])
  expect(at('2026-12-11T15:59:59Z')).toEqual(['today', 0])
  expect(at('2026-12-11T16:00:00Z')).toEqual(['overdue', 0])
  expect(at('2026-12-15T16:00:00Z')).toEqual(['overdue', 3])
})

const missing = (year: number) =>
  expect.objectContaining({ name: 'CalendarMissing', code: 'calendar-missing', year })

test('a year that was not added is a clear error that names it', () => {
  expect(() => isWorkingDay('2023-12-29')).toThrow(missing(2023))
  expect(() => isWorkingDay('2028-01-03')).toThrow(missing(2028))
  expect(addWorkingDays('2027-12-29', 1)).toBe('2027-12-30')
  expect(() => addWorkingDays('2027-12-29', 2)).toThrow(missing(2028))
  expect(() => workingDaysBetween('2027-12-30', '2028-01-03')).toThrow(missing(2028))
})

test('what is no day, and no number of days, is refused', () => {
  for (const text of ['2026-02-30', '2026-13-01', '12 December', ''])
    expect(() => isWorkingDay(text)).toThrow(RangeError)
  for (const n of [0, -1, 1.5, Number.NaN])
    expect(() => addWorkingDays('2026-12-01', n)).toThrow(RangeError)
  expect(() => isWorkingDay(new Date('nonsense'))).toThrow(RangeError)
})

test('the calendar asks for the next year half a year before its end', () => {
  expect(calendarEnd).toBe('2027-12-31')
  expect(calendarEndsSoon(new Date('2027-06-30T15:59:59Z'))).toBe(false)
  expect(calendarEndsSoon(new Date('2027-06-30T16:00:00Z'))).toBe(true)
  expect(calendarEndsSoon(new Date('2028-03-01T00:00:00Z'))).toBe(true)
})
