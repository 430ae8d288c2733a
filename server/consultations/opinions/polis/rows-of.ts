import { parse } from 'csv-parse/sync'
import { CsvError } from 'csv-parse/sync'

/** What is broken, where. `line` is the line of the file on which the row begins, from 1; null where
 * the file itself is missing. */
export interface Fault {
  file: string
  line: number | null
  detail: string
}

/** A row of a file, that notes what is wrong with it. */
export interface Row<Column extends string> {
  raw(column: Column): string
  /** A whole number from 0. */
  id(column: Column): string
  sign(column: Column): -1 | 0 | 1
  time(column: Column): number
  text(column: Column): string
  refuse(detail: string): void
  isSound(): boolean
}

const longestShown = 40
const signs = new Map<string, -1 | 0 | 1>([
  ['-1', -1],
  ['0', 0],
  ['1', 1],
])

/** The rows of a CSV file with a header, by the names of its columns. What cannot be read is noted in
 * `faults`. */
export function rowsOf<Column extends string>(
  file: string,
  text: string | null,
  columns: readonly Column[],
  faults: Fault[],
): Row<Column>[] {
  const note = (line: number | null, detail: string) => faults.push({ file, line, detail })
  if (text === null) {
    note(null, 'is not there')
    return []
  }
  const [header, ...rows] = records(text, note)
  if (!header) return []
  const missing = columns.filter((column) => !header.cells.includes(column))
  if (missing.length > 0) {
    note(1, `has no column ${missing.join(', ')}`)
    return []
  }
  const places = new Map(columns.map((column) => [column, header.cells.indexOf(column)]))
  return rows.flatMap(({ line, cells }) => {
    if (cells.length === header.cells.length)
      return [rowFrom(cells, places, (detail) => note(line, detail))]
    note(line, `has ${cells.length} columns instead of ${header.cells.length}`)
    return []
  })
}

interface CsvRecord {
  record: string[]
  info: { lines: number }
}

function records(text: string, note: (line: number, detail: string) => void) {
  try {
    const read = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
    }) as unknown as CsvRecord[]
    if (read.length === 0) note(1, 'is empty')
    // A row is reported with the line on which it ends; a text may run over several.
    return read.map(({ record, info }) => ({ line: info.lines - breaks(record), cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    note(Number(error['lines'] ?? 1), `is no CSV: ${error.message}`)
    return []
  }
}

const breaks = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)

function rowFrom<Column extends string>(
  cells: string[],
  places: ReadonlyMap<Column, number>,
  note: (detail: string) => void,
): Row<Column> {
  let isSound = true
  const refuse = (detail: string) => {
    isSound = false
    note(detail)
  }
  const raw = (column: Column) => cells[places.get(column) ?? -1] ?? ''
  const unlike = (column: Column, wanted: string) => {
    const found = raw(column)
    const shown = found.length > longestShown ? `${found.slice(0, longestShown)}…` : found
    refuse(`${column} is ${JSON.stringify(shown)}, not ${wanted}`)
  }
  return {
    raw,
    refuse,
    isSound: () => isSound,
    id(column) {
      if (!/^(0|[1-9]\d{0,14})$/.test(raw(column))) unlike(column, 'a whole number from 0')
      return raw(column)
    },
    sign(column) {
      const sign = signs.get(raw(column))
      if (sign === undefined) unlike(column, '1, 0 or -1')
      return sign ?? 0
    },
    time(column) {
      if (!/^\d{10,14}$/.test(raw(column))) unlike(column, 'a time in milliseconds')
      return Number(raw(column))
    },
    text(column) {
      if (raw(column).trim() === '') unlike(column, 'a text')
      return raw(column)
    },
  }
}
