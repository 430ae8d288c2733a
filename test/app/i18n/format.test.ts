import { describe, expect, test } from 'vitest'
import { formatDate, formatDuration, formatNumber, formatShare } from '#app/i18n/format.ts'

describe('dates', () => {
  const lateEvening = '2026-11-29T16:00:00Z'

  test('are those of Taiwan, whatever the time zone of the machine', () => {
    expect(formatDate(lateEvening, 'zh-TW')).toBe('2026年11月30日')
    expect(formatDate(lateEvening, 'en')).toBe('30 November 2026')
  })

  test('follow the calendar of the Republic of China where official papers do', () => {
    expect(formatDate(lateEvening, 'zh-TW', { calendar: 'roc' })).toBe('民國115年11月30日')
    expect(formatDate(lateEvening, 'en', { calendar: 'roc' })).toBe('30 November 2026')
  })

  test('carry the time of day on request, midnight as 00:00', () => {
    expect(formatDate(lateEvening, 'zh-TW', { show: 'dateTime' })).toBe('2026年11月30日 00:00')
    expect(formatDate(lateEvening, 'en', { show: 'dateTime' })).toBe('30 November 2026 at 00:00')
  })
})

describe('durations', () => {
  test.each([
    [0, '0 seconds', '0 秒'],
    [999, '0 seconds', '0 秒'],
    [61_000, '1 minute, 1 second', '1 分鐘 1 秒'],
    [3_600_000, '1 hour', '1 小時'],
    [90_061_000, '1 day, 1 hour', '1 天 1 小時'],
  ])('%i ms is "%s"', (ms, english, chinese) => {
    expect(formatDuration(ms, 'en')).toBe(english)
    expect(formatDuration(ms, 'zh-TW').replaceAll(/\s+/g, ' ')).toBe(chinese)
  })
})

test('numbers are grouped, shares are percentages', () => {
  expect(formatNumber(1_234_567, 'zh-TW')).toBe('1,234,567')
  expect(formatShare(0.976, 'en')).toBe('98%')
})
