import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { readEvidence } from '#server/audits/read-evidence.ts'

const weekSeconds = 7 * 24 * 3600

/** A picture of an element as it was when it was tested. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { mediaType, bytes } = await readEvidence(await getActor(request), params.fileId ?? '')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': 'inline',
      'Cache-Control': `private, max-age=${weekSeconds}, immutable`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
