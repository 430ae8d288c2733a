import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { returnPath } from '#app/return-path.ts'
import { getActor } from '#app/session.server.ts'
import { redirectToOtherWays, withCookie } from '#app/sign-in-with.server.ts'
import { beginSignInWith } from '#server/accounts/begin-sign-in-with.ts'

/** Sends somebody to a provider. It changes nothing that is anybody's, and so it may be a link. */
export const loader = answering(async ({ request, params, context }: LoaderFunctionArgs) => {
  const provider = params.provider!
  const to = returnPath(new URL(request.url).searchParams.get('to'))
  try {
    const begun = await beginSignInWith(
      await getActor(request),
      provider,
      to,
      context.networkAddress,
    )
    return redirect(begun.address, {
      headers: { 'Set-Cookie': withCookie(begun.token, begun.expiresAt) },
    })
  } catch (error) {
    return redirectToOtherWays(request, provider, error)
  }
})
