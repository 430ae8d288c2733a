import { createHash } from 'node:crypto'
import type axe from 'axe-core'
import { stableToken } from './stable-token.ts'
import { templateSignature } from './template-signature.ts'

/** The same for the same rule on the same piece of template, over pages and scans; another for
 * another rule or another piece. Neither texts nor targets nor positions nor numbers count. Two
 * pieces with the same tags, classes and roles all the way up are one: they cannot be told apart.
 * @returns 24 hexadecimal digits */
export function barrierKey(
  rule: string,
  node: Pick<axe.NodeResult, 'html' | 'target' | 'xpath' | 'ancestry'>,
): string {
  const place = documentPaths(node).map(signatureOf).join(' | ')
  const words = [rule, place, ownSignature(node.html)].join('\n')
  return createHash('sha256').update(words).digest('hex').slice(0, 24)
}

/** A path for each document from the outermost frame inwards. */
function documentPaths(node: Pick<axe.NodeResult, 'target' | 'xpath' | 'ancestry'>): string[] {
  if (node.xpath?.every((path) => path.startsWith('template:'))) return node.xpath
  const targets = node.ancestry ?? node.target
  return targets.map((target) => (typeof target === 'string' ? target : target.join(' > ')))
}

const signatureOf = (path: string): string =>
  path.startsWith('template:') ? templateSignature(path) : withoutPositions(path)

/** Of a plain CSS path: where axe ran without our template paths. */
const withoutPositions = (path: string): string =>
  path.replaceAll(/:nth-child\(\d+\)/g, '').replaceAll(/\d+/g, '#')

/** What tells apart elements of one kind at one place, where each has to be mended by itself:
 * fields by type and name, frames by the host they show, meta elements by name. */
function ownSignature(html: string): string {
  const tag = /^<([a-z][^\s/>]*)/i.exec(html)?.[1]?.toLowerCase() ?? ''
  const attribute = (name: string) => readAttribute(html, name)
  if (/^(input|select|textarea|button)$/.test(tag)) {
    const name = attribute('name') ?? attribute('id') ?? ''
    return `${attribute('type') ?? ''} ${stableToken(name) ?? ''}`
  }
  if (/^(iframe|frame|object|embed)$/.test(tag)) {
    return hostOf(attribute('src') ?? attribute('data') ?? '')
  }
  if (tag === 'meta') return attribute('name') ?? attribute('http-equiv') ?? ''
  return ''
}

function readAttribute(html: string, name: string): string | null {
  const openingTag = /^<(?:[^>"']|"[^"]*"|'[^']*')*>?/.exec(html)?.[0] ?? ''
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`, 'i').exec(openingTag)
  return found?.[1] ?? found?.[2] ?? null
}

const hostOf = (address: string): string => /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1] ?? ''
