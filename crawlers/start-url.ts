import { normalizeUrl } from './normalize-url.ts'
import type { Failure } from './types.ts'

/** Reads what a person typed as the address to begin at. A bare host name, as people write it,
 * gets `https://`.
 * @returns the normalised address, or what is wrong: `url-invalid`, `url-scheme`,
 *   `url-credentials` */
export function parseStartUrl(text: string): { url: string } | { failure: Failure } {
  const typed = text.trim()
  const address = hasScheme(typed) ? typed : `https://${typed}`
  if (!typed || /\s/.test(typed) || !URL.canParse(address)) return refuse('url-invalid', typed)
  const { protocol, username, password, hostname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return refuse('url-scheme', protocol)
  if (username || password) return refuse('url-credentials', null)
  const isHost = hasScheme(typed) || hostname === 'localhost' || /[.:]/.test(hostname)
  const url = isHost ? normalizeUrl(address) : null
  return url ? { url } : refuse('url-invalid', typed)
}

/** `example.tw:8080` has a port, not a scheme. */
const hasScheme = (text: string) =>
  /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(?:[/?#]|$)/.test(text)

const refuse = (code: string, seen: string | null) => ({
  failure: { code, detail: seen?.slice(0, 200) || null },
})
