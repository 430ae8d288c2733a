import type { Actor } from './actor.ts'

/** What a room says of the files that belong to its rows. */
export interface FileAccess {
  /** As its uploads have it. */
  purpose: string
  /** Whether everybody may read them, so that copies may be kept on the way. */
  isPublic: boolean
  /** @param subjectId  the row of the room that a file belongs to */
  mayRead: (actor: Actor, subjectId: string) => Promise<boolean>
}
