import { isIP } from 'node:net'

/** How an agency shows that a site is its own. */
export const metaName = 'curbcut-proof'

interface Place {
  origin: string
  pathPrefix: string
  startUrl: string
  proofToken: string
}

/** The three places where a proof is looked for, each as it has to stand there. */
export interface ProofPlaces {
  file: { url: string; content: string }
  meta: { url: string; html: string }
  /** Null where the host is an address in numbers, which has no name to add a record to. */
  dns: { name: string; value: string } | null
}

/** The file stands in the folder that the site begins with, so that it proves what is scanned and,
 * on a host shared by several offices, no more. */
export function proofPlaces(site: Place): ProofPlaces {
  const { origin, pathPrefix, startUrl, proofToken } = site
  const { hostname } = new URL(origin)
  return {
    file: { url: `${origin}${pathPrefix}.well-known/curbcut-proof.txt`, content: proofToken },
    meta: { url: startUrl, html: `<meta name="${metaName}" content="${proofToken}">` },
    dns: isName(hostname) ? { name: `_curbcut-proof.${hostname}`, value: proofToken } : null,
  }
}

const isName = (hostname: string): boolean => isIP(hostname.replace(/^\[|\]$/g, '')) === 0

/** True where the text file says the token and nothing else of weight. */
export const fileProves = (text: string, token: string): boolean =>
  text.split(/\r?\n/).some((line) => line.trim() === token)

/** True where a `meta` element of the page carries the token; a comment or a script that holds the
 * same text is none. */
export function pageProves(html: string, token: string): boolean {
  const live = html.replaceAll(
    /<!--[\s\S]*?-->|<(script|style|textarea|template)\b[\s\S]*?<\/\1\s*>/gi,
    '',
  )
  return [...live.matchAll(/<meta\b[^>]*>/gi)].some(
    ([tag]) => attribute(tag, 'name') === metaName && attribute(tag, 'content') === token,
  )
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return match ? (match[2] ?? match[3] ?? match[4] ?? '').trim() : null
}

/** True where one of the name's TXT records is the token. A long record comes in pieces. */
export const recordsProve = (records: string[][], token: string): boolean =>
  records.some((pieces) => pieces.join('').trim() === token)
