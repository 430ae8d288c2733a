import { redirect } from '@remix-run/node'
import { FreshSignInNeeded, SecondFactorNeeded, SignInNeeded } from '#server/errors.ts'
import { keepFormOf } from './kept-form.server.ts'
import { pathOfPage } from './return-path.ts'

/** Leads to the page on which somebody proves who they are as far as the error asks for, and back
 * to where they were; a form that they sent is kept for them meanwhile (WCAG 2.2.5).
 * @param sent  the form's request, whose body nobody has read; null where it was no form
 * @returns null for every other error */
export async function wayToSignIn(
  error: unknown,
  request: Request,
  sent: Request | null,
): Promise<Response | null> {
  const page = pageFor(error)
  if (!page) return null
  const keptId = sent && (await keepFormOf(sent, request))
  return redirect(`${page}?to=${encodeURIComponent(pathOfPage(request, keptId))}`)
}

function pageFor(error: unknown): string | null {
  if (error instanceof SignInNeeded) return '/sign-in'
  if (error instanceof FreshSignInNeeded) return '/sign-in/again'
  return error instanceof SecondFactorNeeded ? '/sign-in/second' : null
}
