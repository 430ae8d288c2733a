import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { yearOf } from '#app/retest-year.server.ts'
import { getActor } from '#app/session.server.ts'
import { downloadRetestCandidates } from '#server/marks/retests/read-retests.ts'
import { byteOrderMark, csvLine } from '#server/platform/csv.ts'

/** All who could have been drawn in a year, with what the draw is made of. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const year = yearOf(params.year)
  const candidates = await downloadRetestCandidates(await getActor(request), year)
  const lines = candidates.map(({ number, stratum, weight, isDrawn }) =>
    csvLine([number, stratum, weight, isDrawn ? 'drawn' : '']),
  )
  return new Response(
    byteOrderMark + csvLine(['number', 'stratum', 'weight', 'drawn']) + lines.join(''),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="retests-${year}-candidates.csv"`,
      },
    },
  )
})
