import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAnswer } from '#app/open-answer.server.ts'
import { getActor } from '#app/session.server.ts'
import { readMarkCredential } from '#server/marks/credentials/read-mark-credential.ts'
import { credentialMediaType } from '#server/marks/credentials/sign-credential.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'

const form = { type: credentialMediaType, freshSeconds: 240 }

/** A mark as a credential; `/marks/NUMBER` gives it too, to who asks for this media type. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { number } = parseMarkNumber(params.number ?? '')
  if (number && number !== params.number) return redirect(`/marks/${number}.jwt`, 301)
  return openAnswer(request, form, async () =>
    readMarkCredential(await getActor(request), params.number ?? ''),
  )
}
