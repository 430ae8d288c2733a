import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000

/** The step of 30 seconds in which a moment lies.
 * @see RFC 6238 */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / stepMs)

/** @returns base32, 160 bits */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: 'Curbcut', label, secret: Secret.fromBase32(secret) })

/** The address that an authenticator app reads out of the picture. */
export const totpAddress = (secret: string, label: string): string =>
  totpOf(secret, label).toString()

export const totpCodeAt = (secret: string, step: number): string =>
  totpOf(secret).generate({ timestamp: step * stepMs })

/** The step whose code this is, now or one to either side: clocks of telephones are off by seconds.
 * @returns null where it is the code of none of them */
export function totpStepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : stepAt(now) + delta
}
