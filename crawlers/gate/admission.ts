import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { VisitFailed } from '../failures.ts'

/** Looks a name up: addresses in the order to try. Throws what `dns.lookup` throws. */
export type Resolve = (hostname: string) => Promise<string[]>

/** An address that was checked. Connect to this one, never to the name again. */
export interface AdmittedAddress {
  address: string
  family: 4 | 6
}

export const systemResolve: Resolve = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

/** True for addresses of the public Internet only. IPv4 inside IPv6 is judged as IPv4 where it is
 * mapped, and refused in every other wrapping (6to4, Teredo, NAT64), since it would lead on.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry/ */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast)
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/** Decides which addresses a host may be reached at.
 * @param hostname  canonical, as `URL` writes it (so `0x7f.1` is `127.0.0.1` here)
 * @param privateHosts  `name` or `name:port`, exact; these may be on private addresses
 * @throws {VisitFailed} `dns` | `dns-temporary` | `private-address` */
export async function admit(
  hostname: string,
  port: number,
  privateHosts: readonly string[],
  resolve: Resolve,
): Promise<AdmittedAddress[]> {
  const bare = hostname.replace(/^\[|\]$/g, '')
  const addresses = ipaddr.isValid(bare) ? [bare] : await lookUp(bare, resolve)
  const mayBePrivate = namesHost(privateHosts, hostname, port)
  const admitted = addresses.filter((address) => mayBePrivate || isPublicAddress(address))
  if (admitted.length === 0) throw new VisitFailed('private-address', `${hostname}:${port}`)
  return admitted.map((address) => ({
    address,
    family: ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6,
  }))
}

function namesHost(hosts: readonly string[], hostname: string, port: number): boolean {
  const name = hostname.toLowerCase()
  const bare = name.replace(/^\[|\]$/g, '')
  const spellings = new Set([name, bare, `${name}:${port}`])
  return hosts.some((host) => spellings.has(host.trim().toLowerCase()))
}

async function lookUp(hostname: string, resolve: Resolve): Promise<string[]> {
  try {
    const addresses = await resolve(hostname)
    if (addresses.length > 0) return addresses.filter((address) => ipaddr.isValid(address))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new VisitFailed(
      code === 'EAI_AGAIN' || code === 'ETIMEOUT' ? 'dns-temporary' : 'dns',
      hostname,
    )
  }
  throw new VisitFailed('dns', hostname)
}
