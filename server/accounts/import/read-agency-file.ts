import { CsvError, parse } from 'csv-parse/sync'
import { columns, requiredColumns } from './columns.ts'
import type { AgencyRow, Column } from './columns.ts'
import type { Fault } from './faults.ts'

/** What a file of agencies says, and what is wrong with its form. */
export interface AgencyFile {
  rows: AgencyRow[]
  faults: Fault[]
}

interface Line {
  line: number
  cells: string[]
}

/** Reads CSV (RFC 4180, UTF-8 with or without byte order mark). Looks at form only: what the cells
 * mean is judged by `judgeRows`. */
export function readAgencyFile(text: string): AgencyFile {
  try {
    const [heading, ...lines] = parseLines(text)
    if (!heading) return refused({ line: 1, code: 'no-agencies', column: '', detail: '' })
    return readLines(heading, lines)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'] ?? 1)
    return refused({ line, code: 'not-csv', column: '', detail: error.code })
  }
}

const refused = (...faults: Fault[]): AgencyFile => ({ rows: [], faults })

interface Parsed {
  record: string[]
  info: { lines: number }
}

function parseLines(text: string): Line[] {
  const parsed = parse(text, {
    bom: true,
    info: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    trim: true,
  }) as unknown as Parsed[]
  // The parser counts to where a record ends; a cell in quotes may go over several lines.
  return parsed.map(({ record, info }) => ({
    line: info.lines - record.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0),
    cells: record,
  }))
}

function readLines(heading: Line, lines: Line[]): AgencyFile {
  const names = heading.cells.map((cell) => cell.trim().toLowerCase())
  const faults = headingFaults(names, heading.line)
  if (faults.length > 0) return refused(...faults)
  if (lines.length === 0) {
    return refused({ line: heading.line, code: 'no-agencies', column: '', detail: '' })
  }
  const rows: AgencyRow[] = []
  for (const { line, cells } of lines) {
    if (cells.length === names.length) rows.push(toRow(line, names as Column[], cells))
    else faults.push({ line, code: 'cell-count', column: '', detail: `${cells.length}` })
  }
  return { rows, faults }
}

function headingFaults(names: string[], line: number): Fault[] {
  const known = new Set<string>(columns)
  return [
    ...requiredColumns
      .filter((column) => !names.includes(column))
      .map((column) => ({ line, code: 'column-missing' as const, column, detail: '' })),
    ...names
      .filter((name) => !known.has(name))
      .map((column) => ({ line, code: 'column-unknown' as const, column, detail: '' })),
    ...names
      .filter((name, index) => names.indexOf(name) < index)
      .map((column) => ({ line, code: 'column-twice' as const, column, detail: '' })),
  ]
}

function toRow(line: number, names: Column[], cells: string[]): AgencyRow {
  const cell = (column: Column) => (cells[names.indexOf(column)] ?? '').trim().normalize('NFC')
  return {
    line,
    code: cell('code'),
    kind: cell('kind').toLowerCase(),
    nameZh: cell('name_zh'),
    nameEn: cell('name_en'),
    parentCode: cell('parent_code') || null,
    oid: cell('oid') || null,
    complaintsEmail: cell('complaints_email').toLowerCase() || null,
    marksEmail: cell('marks_email').toLowerCase() || null,
  }
}
