import { parseMarkNumber } from '../mark-number.ts'
import { markOfAddress } from './own-address.ts'
import { readHtml } from './read-images.ts'

/** What somebody has pasted, as something that can be looked up. */
export type Claim =
  | { kind: 'number'; number: string }
  | { kind: 'slip' }
  /** A site that may hold a mark. */
  | { kind: 'site'; url: URL }
  /** HTML: the mark that its link leads to, and the one that its picture is of; null: none of ours. */
  | { kind: 'snippet'; link: string | null; picture: string | null; hosts: string[] }
  | { kind: 'nothing' }

export function readClaim(text: string): Claim {
  const plain = text.trim()
  if (plain.includes('<')) return readSnippet(plain)
  const { number, problem } = parseMarkNumber(plain)
  if (number) return { kind: 'number', number }
  if (problem === 'slip') return { kind: 'slip' }
  const url = readAddress(plain)
  if (!url) return { kind: 'nothing' }
  const own = markOfAddress(url.href)
  return own ? { kind: 'number', number: own.number } : { kind: 'site', url }
}

/** An address as people write it, also without `https://`. */
export function readAddress(text: string): URL | null {
  const plain = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  const isName = url.hostname.includes('.') || url.hostname === 'localhost'
  return /^https?:$/.test(url.protocol) && isName ? url : null
}

function readSnippet(html: string): Claim {
  const { images, links } = readHtml(html)
  const pictures = images.map(({ src }) => markOfAddress(src))
  const picture = pictures.find((one) => one?.kind === 'picture')?.number ?? null
  const pages = links.map((href) => markOfAddress(href))
  const link = pages.find((one) => one?.kind === 'page')?.number ?? null
  const hosts = [...links, ...images.map(({ src }) => src)].flatMap(hostOf)
  if (hosts.length === 0 && !link && !picture) return { kind: 'nothing' }
  return { kind: 'snippet', link, picture, hosts: [...new Set(hosts)].slice(0, 5) }
}

const hostOf = (address: string): string[] => {
  const url = URL.canParse(address) ? new URL(address) : null
  return url?.host ? [url.host] : []
}
