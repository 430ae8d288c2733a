/** Tells spreadsheets that the file is UTF-8, without which LibreOffice and Excel guess. */
export const byteOrderMark = '\uFEFF'

export type CsvValue = string | number | null

/** One line of a file of comma-separated values (RFC 4180), which no spreadsheet takes for a formula. */
export const csvLine = (values: CsvValue[]): string => `${values.map(cell).join(',')}\r\n`

/** What a spreadsheet may take for a formula begins so, also in full width. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

function cell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A file whose parts are made as fast as the reader takes them. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
