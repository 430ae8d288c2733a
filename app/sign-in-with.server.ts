import { redirect } from '@remix-run/node'
import { configuredProviders } from '#server/accounts/providers/configured.ts'
import type { ProviderView } from '#server/accounts/providers/configured.ts'
import { SignInWithFailed, signInFailures } from '#server/accounts/providers/sign-in-with-failed.ts'
import type { SignInFailure } from '#server/accounts/providers/sign-in-with-failed.ts'
import { env } from '#server/env.ts'
import { getActor } from './session.server.ts'

const secure = env.PUBLIC_URL.startsWith('https:')
const cookieName = secure ? '__Host-with' : 'with'
// Lax, because the provider sends people back by a link of its own.
const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

/** What ties the browser to what it has begun at a provider. */
export function withToken(request: Request): string | null {
  const pairs = request.headers.get('Cookie')?.split('; ') ?? []
  const pair = pairs.find((text) => text.startsWith(`${cookieName}=`))
  return pair ? pair.slice(cookieName.length + 1) : null
}

export const withCookie = (token: string, expiresAt: Date): string =>
  `${cookieName}=${token}; Expires=${expiresAt.toUTCString()}; ${attributes}`

export const endedWithCookie = (): string => `${cookieName}=; Max-Age=0; ${attributes}`

/** Leads to the other ways in, where it is said why this one came to nothing.
 * @throws whatever else went wrong */
export async function redirectToOtherWays(
  request: Request,
  providerId: string,
  error: unknown,
): Promise<Response> {
  if (!(error instanceof SignInWithFailed)) throw error
  const { accountId } = await getActor(request)
  const query = new URLSearchParams({ with: providerId, failed: error.reason })
  const page = accountId ? '/account/identities' : '/sign-in'
  return redirect(`${page}?${query}`, { headers: { 'Set-Cookie': endedWithCookie() } })
}

/** What `redirectToOtherWays` has written into the address. */
export function failureIn(
  request: Request,
): { reason: SignInFailure; provider: ProviderView } | null {
  const { searchParams } = new URL(request.url)
  const reason = signInFailures.find((known) => known === searchParams.get('failed'))
  const provider = configuredProviders().find(({ id }) => id === searchParams.get('with'))
  return reason && provider ? { reason, provider } : null
}
