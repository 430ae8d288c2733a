import type { IncomingHttpHeaders } from 'node:http'

interface Expectation {
  PUBLIC_URL: string
  EMBEDDED_DATABASE: boolean
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request that changes something was sent by a page of another origin (CSRF). Browsers
 * send `Origin` with every POST; where it is missing, `Sec-Fetch-Site` has to vouch.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html */
export function isForeignPost(
  method: string,
  headers: IncomingHttpHeaders,
  env: Expectation,
): boolean {
  if (safeMethods.has(method)) return false
  const { origin } = headers
  if (!origin) return headers['sec-fetch-site'] !== 'same-origin'
  if (origin === new URL(env.PUBLIC_URL).origin) return false
  return !(env.EMBEDDED_DATABASE && isOwnLoopback(origin, headers.host))
}

// The demonstration is opened as localhost and as 127.0.0.1 alike.
function isOwnLoopback(origin: string, host: string | undefined): boolean {
  const url = URL.parse(origin)
  if (!url || url.host !== host) return false
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
}
