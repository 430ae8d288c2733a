import type { Scope } from './types.ts'

/** Origin of a start address, and the folder that it lies in: `/a/b.html` and `/a/` → `/a/`. */
export function defaultScope(startUrl: string): Scope {
  const { origin, pathname } = new URL(startUrl)
  return { origin, pathPrefix: pathname.slice(0, pathname.lastIndexOf('/') + 1) }
}

/** True where an address belongs to the site. A prefix `/a` holds `/a`, `/a/b` and `/a?b`, and not
 * `/ab`; a prefix `/a/` holds `/a` too, which servers redirect to it. */
export function isInScope(address: string, scope: Scope): boolean {
  if (!URL.canParse(address)) return false
  const { origin, pathname } = new URL(address)
  if (origin !== new URL(scope.origin).origin) return false
  const folder = scope.pathPrefix.replace(/\/$/, '')
  return pathname === folder || pathname.startsWith(`${folder}/`)
}
