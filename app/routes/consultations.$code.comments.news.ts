import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedPlace } from '#app/consultation-comments.server.ts'
import { answering } from '#app/http.server.ts'
import { getActor } from '#app/session.server.ts'
import { countNewComments } from '#server/consultations/threads/count-new-comments.ts'

/** How many comments are newer than a page of them. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const count = await countNewComments(
    await getActor(request),
    params.code ?? '',
    askedPlace(searchParams),
    searchParams.get('seen') ?? '',
  )
  return Response.json({ count }, { headers: { 'Cache-Control': 'no-store' } })
})
