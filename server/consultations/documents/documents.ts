import type { Transaction } from 'sequelize'
import { Consultation, Upload } from '#models/index.ts'
import type { FileAccess } from '../../accounts/file-access.ts'
import { maySee } from '../policy.ts'

/** Papers that belong to what a consultation says of itself; whoever sees it may read them. Copies
 * are not kept on the way: before the announcement few may see it, and one can be taken away. */
export const consultationDocuments: FileAccess = {
  purpose: 'consultation-document',
  isPublic: false,
  mayRead: async (actor, subjectId) => {
    const consultation = await Consultation.findByPk(subjectId)
    return consultation !== null && maySee(actor, consultation)
  },
}

/** All of a consultation, in the order in which they were added. */
export const documentsOf = (consultationId: string, transaction?: Transaction): Promise<Upload[]> =>
  Upload.findAll({
    where: { subjectId: consultationId, purpose: consultationDocuments.purpose },
    order: ['id'],
    ...(transaction ? { transaction } : {}),
  })
