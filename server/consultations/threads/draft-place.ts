import type { Consultation } from '#models/index.ts'
import type { AskedPlace } from './place.ts'

interface Target extends AskedPlace {
  parentId?: string | null | undefined
}

/** What a draft would be sent to, in one word, for the server and for the browser that keeps it. */
export function draftPlace(
  { id }: Pick<Consultation, 'id'>,
  { parentId, topic, paragraph, proposal }: Target,
): string {
  if (parentId) return `comment:${id}:reply:${parentId}`
  if (topic) return `comment:${id}:topic:${topic}`
  if (paragraph) return `comment:${id}:paragraph:${paragraph}`
  return proposal ? `comment:${id}:proposal:${proposal}` : `comment:${id}:whole`
}
