import type { LoaderFunctionArgs } from '@remix-run/node'
import { TooMany } from '#server/errors.ts'
import { isOpenForm, offerProof } from '#server/platform/open-forms.ts'

const headers = { 'Cache-Control': 'no-store' }

/** What scripts ask before they send a form that anybody may send: a challenge, or 204 while none
 * has to be solved. No page: errors are told by status alone. */
export async function loader({ params: { form = '' }, context }: LoaderFunctionArgs) {
  if (!isOpenForm(form)) return new Response(null, { status: 404, headers })
  try {
    const challenge = await offerProof(form, context.networkAddress)
    if (!challenge) return new Response(null, { status: 204, headers })
    return Response.json(challenge, { headers })
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    const retry = { 'Retry-After': String(error.retryAfterSeconds) }
    return new Response(null, { status: 429, headers: { ...headers, ...retry } })
  }
}
