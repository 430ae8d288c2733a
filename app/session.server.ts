import { redirect } from '@remix-run/node'
import { visitor } from '#server/accounts/actor.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { readActor } from '#server/accounts/read-actor.ts'
import { env } from '#server/env.ts'

const secure = env.PUBLIC_URL.startsWith('https:')
const cookieName = secure ? '__Host-session' : 'session'
const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

export function sessionToken(request: Request): string | null {
  const pairs = request.headers.get('Cookie')?.split('; ') ?? []
  const pair = pairs.find((text) => text.startsWith(`${cookieName}=`))
  return pair ? pair.slice(cookieName.length + 1) : null
}

export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${cookieName}=${token}; Expires=${expiresAt.toUTCString()}; ${attributes}`

export const endedSessionCookie = (): string => `${cookieName}=; Max-Age=0; ${attributes}`

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
