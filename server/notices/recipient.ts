import { keyedHash, open, seal } from '../platform/seal.ts'

const context = 'delivery.recipient'

/** A mail address as it stands in `delivery.recipient`. */
export const sealRecipient = (address: string): string => seal(address, context)

/** The address that a mail goes to. */
export const openRecipient = (sealed: string): string => open(sealed, context)

/** By what it is known that an address is dead. */
export const addressHash = (address: string): string => keyedHash(address.trim().toLowerCase())

/** An address as staff see it: enough to recognise it, too little to write to it. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}…${address.slice(at)}`
}
