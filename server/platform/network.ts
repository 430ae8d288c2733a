import ipaddr from 'ipaddr.js'

/** The network that a limit counts for: an IPv4 address, or the /64 of an IPv6 address, which one
 * household has to itself and could walk through for ever.
 * @returns the text itself where it is no address */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${withoutZone(parsed.toString())}/64`).toString()}/64`
}

const withoutZone = (address: string) => address.split('%')[0]
