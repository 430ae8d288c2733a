import { describe, expect, test } from 'vitest'
import { buildReport, renderReport } from '#crawlers/reports/index.ts'
import { formatTime } from '#crawlers/reports/words.ts'
import { aScan, troublesomeScan } from './made-up-scan.ts'

describe('the report on a terminal', () => {
  test('says in Chinese what was found, where, and how to mend it', () => {
    const text = renderReport(buildReport(troublesomeScan()), 'text', 'zh-TW')
    expect(text).toMatch(/^網站無障礙檢測報告：發現不符合項目\n/)
    expect(text).toContain('[image-alt] 圖片必須有替代文字')
    expect(text).toContain('1.1.1 非文字內容 (A): 不符合 3')
    expect(text).toContain('在 <img> 加上 alt')
    expect(text).toContain('iframe |> x-menu >>> a[href="=1+1"]')
  })

  test('names pages that were not tested, with the reason', () => {
    const text = renderReport(buildReport(troublesomeScan()), 'text', 'en')
    expect(text).toMatch(/https:\/\/example\.test\/slow\n +The page did not answer in time/)
  })

  test('says that a scan was stopped or cut short', () => {
    const scan = aScan([], { stopped: 'cancelled', truncated: true })
    const text = renderReport(buildReport(scan), 'text', 'en')
    expect(text).toContain('The scan was stopped before its end.')
    expect(text).toContain('left pages of the site off the plan')
    expect(text).toContain('Not all of the site was looked at')
  })
})

test('times are shown in Taiwan time', () => {
  expect(formatTime('2026-11-23T17:05:00Z', 'en')).toBe('24 November 2026 at 01:05 (Taiwan time)')
  expect(formatTime('2026-11-23T17:05:00Z', 'zh-TW')).toBe('2026/11/24 01:05（臺灣時間）')
})
