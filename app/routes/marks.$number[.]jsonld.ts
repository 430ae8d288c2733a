import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAnswer } from '#app/open-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { readMarkDocument } from '#server/marks/credentials/read-mark-document.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'

// As long as the picture, which shows the state too.
const form = { type: 'application/ld+json', freshSeconds: 300 }

/** A mark with its present state for programs; `/marks/NUMBER` gives it too, to who asks for JSON. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number } = parseMarkNumber(params.number ?? '')
  if (number && number !== params.number) return redirect(`/marks/${number}.jsonld`, 301)
  return openAnswer(request, form, async () =>
    readMarkDocument(await getActor(request), params.number ?? ''),
  )
}
