import { env } from '../env.ts'

interface Setting {
  SCAN_PRIVATE_HOSTS?: string[] | undefined
  EMBEDDED_DATABASE: boolean
}

/** Scans of one host run one after the other: it is the machine that bears the load. */
export const hostOf = (site: { origin: string }): string => new URL(site.origin).hostname

/** The hosts on private addresses that may be reached for a site: those that the operator names;
 * where nothing is said, the demonstration reaches this machine's own addresses, and nobody else. */
export function privateHostsFor(origin: string, setting: Setting = env): string[] {
  if (setting.SCAN_PRIVATE_HOSTS) return setting.SCAN_PRIVATE_HOSTS
  const { host, hostname, port, protocol } = new URL(origin)
  if (!setting.EMBEDDED_DATABASE || !isLoopback(hostname)) return []
  return [port ? host : `${hostname}:${protocol === 'https:' ? 443 : 80}`]
}

/** @param hostname  as `URL` writes it, so that odd spellings of an address have become the usual */
const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
