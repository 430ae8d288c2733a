import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '#app/http.server.ts'
import { getLocale } from '#app/i18n/i18n.server.ts'
import { deviceOf, getActor, sessionToken, welcome } from '#app/session.server.ts'
import {
  endedWithCookie,
  redirectToOtherWays,
  withCookie,
  withToken,
} from '#app/sign-in-with.server.ts'
import { finishSignInWith } from '#server/accounts/finish-sign-in-with.ts'
import { signOut } from '#server/accounts/sign-out.ts'

/** Where a provider sends people back to. */
export const loader = answering(async ({ request, params }: LoaderFunctionArgs) => {
  const provider = params.provider!
  const actor = await getActor(request)
  try {
    const finished = await finishSignInWith(
      actor,
      provider,
      withToken(request),
      new URL(request.url).search,
      getLocale(request),
      deviceOf(request),
    )
    if ('pending' in finished) {
      const { token, expiresAt } = finished.pending
      const page = actor.accountId ? '/account/identities/link' : '/sign-in/link'
      return redirect(page, { headers: { 'Set-Cookie': withCookie(token, expiresAt) } })
    }
    const before = sessionToken(request)
    if (before) await signOut(actor, before)
    const answer = await welcome(finished.session, finished.returnTo)
    answer.headers.append('Set-Cookie', endedWithCookie())
    return answer
  } catch (error) {
    return redirectToOtherWays(request, provider, error)
  }
})
