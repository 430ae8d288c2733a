/** Parameters that say where a visitor came from and change nothing on the page. */
const trackingParameter =
  /^(utm_\w+|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|twclid|ttclid|igshid|yclid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi)$/i

const indexFile = /\/(index|default)\.(html?|xhtml|php\d?|aspx?|jsp|cgi)$/i

/** The address under which a page is planned, shown and stored: without fragment, tracking
 * parameters, default port and empty query, escapes in capitals, host in lower case.
 * @returns null where it is no address of http or https */
export function normalizeUrl(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  dropTracking(url)
  url.pathname = url.pathname.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase())
  return url.href.replace(/\?$/, '')
}

/** Works on the text, since `searchParams` would rewrite the parameters that stay. */
function dropTracking(url: URL) {
  if (!url.search) return
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !trackingParameter.test(part.split('=')[0] ?? ''))
  url.search = kept.join('&')
}

/** The same for two addresses that are one page: beyond what `normalizeUrl` evens out, an index
 * file is its folder. For comparing only: not every server answers at the folder.
 * @param url  normalised; anything else is its own key */
export function pageKey(url: string): string {
  if (!URL.canParse(url)) return url
  const { origin, pathname, search } = new URL(url)
  return `${origin}${pathname.replace(indexFile, '/')}${search}`
}
