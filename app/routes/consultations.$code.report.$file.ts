import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { downloadReport } from '#server/consultations/report/download-report.ts'

/** The report, or what was said, as a file. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { code = '', file: asked = '' } = params
  const file = await downloadReport(await getActor(request), code, asked)
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  })
})
