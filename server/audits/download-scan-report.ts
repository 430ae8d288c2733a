import { z } from 'zod'
import { renderReport, reportFiles } from '#crawlers/reports/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { readScanReport } from './read-scan-report.ts'

const Format = z.enum(['html', 'json', 'csv', 'earl'])

export interface ReportFile {
  mediaType: string
  name: string
  body: ReadableStream<Uint8Array>
}

const chunkLength = 64 * 1024

/** The whole report of a scan that is over, as a file.
 * @throws {NotFound | Forbidden | SignInNeeded}
 * @throws {Conflict} `scan-not-over` */
export async function downloadScanReport(
  actor: Actor,
  scanId: string,
  formatText: string,
  locale: 'zh-TW' | 'en',
): Promise<ReportFile> {
  const format = Format.safeParse(formatText)
  if (!format.success) throw new NotFound('format')
  const report = await readScanReport(actor, scanId)
  const { mediaType, extension } = reportFiles[format.data]
  const { hostname } = new URL(report.site.url)
  const day = report.finishedAt.slice(0, 10)
  return {
    mediaType,
    name: `curbcut-${hostname.replaceAll(/[^a-z0-9.-]/gi, '')}-${day}.${extension}`,
    body: inChunks(renderReport(report, format.data, locale)),
  }
}

/** As fast as the reader takes it, so that a large report does not lie in memory twice. */
function inChunks(text: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let from = 0
  return new ReadableStream({
    pull(controller) {
      if (from >= text.length) return controller.close()
      let to = from + chunkLength
      // Not between the two halves of a character.
      if (/[\uD800-\uDBFF]/.test(text[to - 1] ?? '')) to += 1
      controller.enqueue(encoder.encode(text.slice(from, to)))
      from = to
    },
  })
}
