import { Upload } from '#models/index.ts'
import type { FileAccess } from '../accounts/file-access.ts'

/** Papers on which a decision about a mark rests; like the decision itself, for everybody to read.
 * They belong to the event of the mark. */
export const markPapers: FileAccess = {
  purpose: 'mark-paper',
  isPublic: true,
  mayRead: async () => true,
}

export const paperOwner = (eventId: string) => ({
  purpose: markPapers.purpose,
  subjectId: eventId,
})

/** The papers of several events, in the order in which they were sent. */
export const papersOf = (eventIds: string[]): Promise<Upload[]> =>
  Upload.findAll({
    where: { subjectId: eventIds, purpose: markPapers.purpose },
    order: [['id', 'ASC']],
  })
