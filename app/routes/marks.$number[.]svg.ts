import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { freshAnswer } from '#app/fresh-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { NotFound } from '#server/errors.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'
import { readMarkPicture } from '#server/marks/read-mark-picture.ts'

const freshSeconds = 300

/** The picture of a mark, for sites anywhere: as it is worth now, or was five minutes ago. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number } = parseMarkNumber(params.number ?? '')
  if (!number) return notFound()
  if (number !== params.number) return redirect(`/marks/${number}.svg`, 301)
  try {
    return answer(request, await readMarkPicture(await getActor(request), number))
  } catch (error) {
    if (error instanceof NotFound) return notFound()
    throw error
  }
}

// Sites that isolate themselves may show it too.
const answer = (request: Request, svg: string): Response =>
  freshAnswer(request, svg, {
    type: 'image/svg+xml',
    freshSeconds,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  })

/** Also not remembered for long: the mark may be issued a minute later. */
const notFound = () =>
  new Response('查無這枚標章。 / There is no such mark.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  })
