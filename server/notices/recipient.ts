import { open, seal } from '../platform/seal.ts'

const context = 'delivery.recipient'

/** A mail address as it stands in `delivery.recipient`. */
export const sealRecipient = (address: string): string => seal(address, context)

/** The address that a mail goes to. */
export const openRecipient = (sealed: string): string => open(sealed, context)
