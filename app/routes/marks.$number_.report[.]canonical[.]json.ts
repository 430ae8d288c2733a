import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { readMarkReport } from '#server/marks/evaluations/read-report.ts'
import { canonicalJson } from '#server/marks/evaluations/report-digest.ts'

/** The evaluation report of a mark in no language, byte for byte what its digest is of. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { report } = await readMarkReport(await getActor(request), params.number ?? '')
  return new Response(canonicalJson(report), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    },
  })
})
