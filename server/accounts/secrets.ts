import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '../env.ts'

const codeDigits = 8
// Outside production, a secret of this process alone: what it hashed does not outlive it.
const secret = env.SESSION_SECRET ?? randomBytes(32).toString('hex')

export const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0')

/** Keyed, because eight digits alone could be tried out from a stolen table. */
export const hashCode = (email: string, code: string): string =>
  createHmac('sha256', secret).update(`${email}\0${code}`).digest('hex')

export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
