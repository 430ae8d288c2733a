import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { downloadRecord } from '#server/opendata/download-record.ts'

const minuteSeconds = 60

/** The record as a file. It is the same for everybody, and grows. */
export const loader = answering(async ({ request }: LoaderFunctionArgs) => {
  const file = await downloadRecord(await getActor(request))
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': `public, max-age=${minuteSeconds}`,
    },
  })
})
