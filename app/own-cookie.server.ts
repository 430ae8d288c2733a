import { env } from '#server/env.ts'

const isHttps = env.PUBLIC_URL.startsWith('https:')

/** The name under which a cookie of ours is kept. On https `__Host-` binds it to this very host:
 * no neighbour under the same domain can plant or overwrite it.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/ */
export const cookieName = (name: string): string => (isHttps ? `__Host-${name}` : name)

/** For every cookie of ours: no script reads it, other sites' forms do not send it along. */
export const cookieAttributes = `Path=/; HttpOnly; SameSite=Lax${isHttps ? '; Secure' : ''}`

/** What a request brings under the name; null when nothing. */
export function readCookie(request: Request, name: string): string | null {
  const begin = `${cookieName(name)}=`
  const pairs = request.headers.get('Cookie')?.split('; ') ?? []
  return pairs.find((pair) => pair.startsWith(begin))?.slice(begin.length) ?? null
}
