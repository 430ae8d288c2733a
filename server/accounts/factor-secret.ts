import { open, seal } from '../platform/seal.ts'

const context = 'second_factor.totp_secret'

/** The key of an authenticator app, as it is kept. */
export const sealTotpSecret = (secret: string): string => seal(secret, context)

export const openTotpSecret = (sealed: string): string => open(sealed, context)
