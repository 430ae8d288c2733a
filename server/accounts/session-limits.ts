import { ministryRoles } from '#models/index.ts'
import type { Strength } from '#models/index.ts'

const staffRoles: readonly string[] = ministryRoles

/** Whether it is a role of the ministry: what its sign-in is worth, a mark is worth. */
export const isStaffRole = (role: string): boolean => staffRoles.includes(role)

export type SessionKind = 'citizen' | 'agency' | 'staff'

const hourMs = 3_600_000

/** How long a session lives unused, and how long at all, milliseconds. Nobody who writes slowly may
 * lose their words to a clock (WCAG 2.2.1, 2.2.6): short is what the ministry's rights ask for, and
 * what they keep open is a desk, not a form. */
export const sessionLimits: Record<SessionKind, { idleMs: number; absoluteMs: number }> = {
  citizen: { idleMs: 24 * hourMs, absoluteMs: 30 * 24 * hourMs },
  agency: { idleMs: 21 * hourMs, absoluteMs: 7 * 24 * hourMs },
  staff: { idleMs: 2 * hourMs, absoluteMs: 12 * hourMs },
}

export function sessionKind(roles: readonly string[]): SessionKind {
  if (roles.some(isStaffRole)) return 'staff'
  return roles.length > 0 ? 'agency' : 'citizen'
}

interface Lifetime {
  createdAt: Date
  lastUsedAt: Date
}

/** Whether a session is over for somebody with these roles, which may not be those of its beginning. */
export function isOver(session: Lifetime, roles: readonly string[], now: Date): boolean {
  const { idleMs, absoluteMs } = sessionLimits[sessionKind(roles)]
  const age = now.getTime() - session.createdAt.getTime()
  return age > absoluteMs || now.getTime() - session.lastUsedAt.getTime() > idleMs
}

const strong: ReadonlySet<Strength> = new Set(['totp', 'passkey', 'recovery'])

/** Whether more than a mailbox stands behind a session. */
export const isStrong = (strength: Strength): boolean => strong.has(strength)
