import { env } from '../../env.ts'
import { parseMarkNumber } from '../mark-number.ts'

/** What an address of ours is of a mark. */
export interface OwnMarkAddress {
  number: string
  kind: 'page' | 'picture'
}

const path = /^\/marks\/([^/.]+)(\.svg|\.png)?$/

/** The mark that an address leads to, whose page or picture it is.
 * @returns null where it leads to another host or to something else; also for a number with a slip */
export function markOfAddress(address: string, base?: string): OwnMarkAddress | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  const ours = new URL(env.PUBLIC_URL)
  if (!/^https?:$/.test(url.protocol) || url.host !== ours.host) return null
  const [, asked, ending] = path.exec(url.pathname) ?? []
  const { number } = parseMarkNumber(asked ?? '')
  return number ? { number, kind: ending ? 'picture' : 'page' } : null
}
