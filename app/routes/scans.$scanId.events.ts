import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { progressStream } from '#app/progress-stream.server.ts'
import { getActor } from '#app/session.server.ts'
import { readScanProgress } from '#server/audits/read-scan-progress.ts'

/** How a scan goes on, as server-sent events. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await getActor(request)
  const scanId = params.scanId ?? ''
  // Refused before the stream begins, while there is still a status to say so with.
  await readScanProgress(actor, scanId)
  return new Response(
    progressStream(() => readScanProgress(actor, scanId), request.signal),
    {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    },
  )
})
