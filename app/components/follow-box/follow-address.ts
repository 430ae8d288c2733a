/** What can be followed: a consultation, a topic of it, or the conversation of a comment. */
export type FollowedPart =
  { kind: 'consultation' } | { kind: 'topic'; id: string } | { kind: 'comment'; id: string }

/** The page on which one begins or ends to follow it. */
export function followAddress(code: string, part: FollowedPart): string {
  const base = `/consultations/${code}/follow`
  return part.kind === 'consultation' ? base : `${base}?${part.kind}=${encodeURIComponent(part.id)}`
}

/** @see RFC 4287 */
export const atom = 'application/atom+xml'

/** Its Atom feed. */
export function feedAddress(code: string, part: FollowedPart): string {
  const base = `/consultations/${code}`
  if (part.kind === 'comment') return `${base}/comments/${encodeURIComponent(part.id)}/feed.atom`
  const query = part.kind === 'topic' ? `?topic=${encodeURIComponent(part.id)}` : ''
  return `${base}/feed.atom${query}`
}

/** For the head of a page: where feed readers find its feed. */
export const feedLink = (code: string, part: FollowedPart) => ({
  tagName: 'link' as const,
  rel: 'alternate',
  type: atom,
  href: feedAddress(code, part),
})
