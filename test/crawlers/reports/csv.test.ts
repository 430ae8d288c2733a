import { describe, expect, test } from 'vitest'
import { buildReport, renderReport } from '#crawlers/reports/index.ts'
import { aFinding, aPage, aScan, timeoutMessage, troublesomeScan } from './made-up-scan.ts'

/** Reads CSV as RFC 4180 says, and no other. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (!found) throw new Error(`no CSV at ${rows.length}`)
    const [, value = '', end] = found
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const rowsOf = (locale: 'en' | 'zh-TW' = 'zh-TW') =>
  readCsv(renderReport(buildReport(troublesomeScan()), 'csv', locale).slice(1))

describe('the CSV report', () => {
  test('begins with a byte order mark, so that Chinese stays intact', () => {
    const csv = Buffer.from(renderReport(buildReport(troublesomeScan()), 'csv', 'zh-TW'))
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('has as many cells in every row', () => {
    const widths = new Set(rowsOf().map((row) => row.length))
    expect(widths).toEqual(new Set([14]))
  })

  test('has a row for each place and each page that was not tested', () => {
    const [head, ...rows] = rowsOf()
    expect(head?.slice(0, 3)).toEqual(['網頁', '結果', '檢測規則'])
    const outcomes = rows.map(([, outcome]) => outcome)
    expect(outcomes.filter((outcome) => outcome === '未檢測')).toHaveLength(2)
    expect(outcomes.filter((outcome) => outcome === '不符合')).toHaveLength(4)
    expect(outcomes.filter((outcome) => outcome === '無法判定')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === '建議')).toHaveLength(1)
  })

  test('says why a page was not tested', () => {
    const row = rowsOf('en').find(([url]) => url === 'https://example.test/slow')
    expect(row?.[1]).toBe('Untested')
    expect(row?.[8]).toBe(timeoutMessage.en)
  })

  test('keeps quotes, commas and line breaks of a snippet', () => {
    const html = rowsOf().map((row) => row[11])
    expect(html).toContain('<img alt=\'"\' src="</script><b>,;\r\n@x">')
  })

  test('shows the way through frames and shadow roots', () => {
    expect(rowsOf().map((row) => row[10])).toContain('iframe |> x-menu >>> a[href="=1+1"]')
  })

  test.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝１', '＠x', '\r=1'])(
    'lets no spreadsheet take %j for a formula',
    (html) => {
      const page = aPage('https://x.test/', { findings: [aFinding({ html })] })
      const csv = renderReport(buildReport(aScan([page])), 'csv', 'en').slice(1)
      expect(readCsv(csv)[1]?.[11]).toBe(`'${html}`)
    },
  )
})
