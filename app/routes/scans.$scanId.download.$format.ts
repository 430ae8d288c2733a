import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { getActor } from '#app/session.server.ts'
import { downloadScanReport } from '#server/audits/download-scan-report.ts'

/** The report as a file. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { scanId = '', format = '' } = params
  const file = await downloadScanReport(await getActor(request), scanId, format, getLocale(request))
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'private, no-store',
      // Opened from disk it is a file; opened from here it must not run as a page of ours.
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    },
  })
})
