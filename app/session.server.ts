import { redirect } from '@remix-run/node'
import type { AppLoadContext } from '@remix-run/node'
import { visitor } from '#server/accounts/actor.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { describeDevice } from '#server/accounts/device.ts'
import type { NewSession } from '#server/accounts/open-session.ts'
import { readActor, readSession } from '#server/accounts/read-actor.ts'
import { renewSession } from '#server/accounts/renew-session.ts'
import { SecondFactorNeeded, SignInNeeded } from '#server/errors.ts'
import { cookieAttributes, cookieName, readCookie } from './own-cookie.server.ts'

export const sessionToken = (request: Request): string | null => readCookie(request, 'session')

const dayMs = 24 * 3_600_000

/** Outlives its session by a day, like its row: then it opens nothing, but says whose form it was
 * that came too late (see keep-form.ts). */
export function sessionCookie(token: string, expiresAt: Date): string {
  const until = new Date(expiresAt.getTime() + dayMs)
  return `${cookieName('session')}=${token}; Expires=${until.toUTCString()}; ${cookieAttributes}`
}

export const endedSessionCookie = (): string =>
  `${cookieName('session')}=; Max-Age=0; ${cookieAttributes}`

// One request asks in several loaders: the answer is looked up once.
const asked = new WeakMap<object, Promise<Actor>>()

// How an answer is given a cookie, by request.
const contexts = new WeakMap<object, AppLoadContext>()

/** Lets `getActor` hand a new token to the browser; called before a loader or action runs. */
export function knowContext(request: Request, context: AppLoadContext): void {
  contexts.set(request.signal, context)
}

/** Who asks; a visitor when nobody is signed in. */
export function getActor(request: Request): Promise<Actor> {
  const known = asked.get(request.signal)
  if (known) return known
  const token = sessionToken(request)
  const actor = token ? readAndRenew(token, contexts.get(request.signal)) : Promise.resolve(visitor)
  asked.set(request.signal, actor)
  return actor
}

async function readAndRenew(token: string, context?: AppLoadContext): Promise<Actor> {
  const { actor, renewalDue } = await readSession(token)
  if (!renewalDue || !context) return actor
  const renewed = await renewSession(token)
  if (renewed) context.setCookie(sessionCookie(renewed.token, renewed.expiresAt))
  return actor
}

/** Who asks, signed in and with all of their roles.
 * @throws {SignInNeeded | SecondFactorNeeded} which `answering` makes a way to the sign-in and back */
export async function requireActor(request: Request): Promise<SignedIn> {
  const actor = await requirePerson(request)
  if (actor.lacksSecondFactor) throw new SecondFactorNeeded()
  return actor
}

/** Who asks, signed in in any way, for pages about one's own sign-in.
 * @throws {SignInNeeded} */
export async function requirePerson(request: Request): Promise<SignedIn> {
  const actor = await getActor(request)
  if (actor.accountId) return actor as SignedIn
  throw new SignInNeeded()
}

/** What a browser says that it is, in a few words. */
export const deviceOf = (request: Request): string =>
  describeDevice(request.headers.get('User-Agent') ?? '')

/** Hands a new session to the browser and leads on to `to`; by way of the second factor, where the
 * person's roles ask for one that was not shown. */
export async function welcome({ token, expiresAt }: NewSession, to: string): Promise<Response> {
  const { lacksSecondFactor } = await readActor(token)
  const next = lacksSecondFactor ? `/sign-in/second?to=${encodeURIComponent(to)}` : to
  return redirect(next, { headers: { 'Set-Cookie': sessionCookie(token, expiresAt) } })
}
