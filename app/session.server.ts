import { redirect } from '@remix-run/node'
import { visitor } from '#server/accounts/actor.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { cookieAttributes, cookieName, readCookie } from './own-cookie.server.ts'

export const sessionToken = (request: Request): string | null => readCookie(request, 'session')

export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${cookieName('session')}=${token}; Expires=${expiresAt.toUTCString()}; ${cookieAttributes}`

export const endedSessionCookie = (): string =>
  `${cookieName('session')}=; Max-Age=0; ${cookieAttributes}`

// One request asks in several loaders: the answer is looked up once.
const asked = new WeakMap<object, Promise<Actor>>()

/** Who asks; a visitor when nobody is signed in. */
export function getActor(request: Request): Promise<Actor> {
  const known = asked.get(request.signal)
  if (known) return known
  const token = sessionToken(request)
  const actor = token ? readActor(token) : Promise.resolve(visitor)
  asked.set(request.signal, actor)
  return actor
}

/** Who asks, signed in; otherwise leads to the sign-in and back. */
export async function requireActor(request: Request): Promise<SignedIn> {
  const actor = await getActor(request)
  if (actor.accountId) return actor as SignedIn
  throw redirect(signInPath(request))
}

/** The sign-in page that returns to where the reader is; after a form, to the page it stood on. */
export const signInPath = (request: Request): string => `/sign-in?to=${returnTo(request)}`

/** The page on which somebody who is signed in proves it once more, and that leads back here. */
export const signInAgainPath = (request: Request): string =>
  `/sign-in/again?to=${returnTo(request)}`

function returnTo({ url, method }: Request): string {
  const { pathname, search } = new URL(url)
  return encodeURIComponent(method === 'GET' ? pathname + search : pathname)
}
