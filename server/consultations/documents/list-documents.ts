import type { Actor } from '../../accounts/actor.ts'
import { presentFile } from '../../platform/uploads/present-file.ts'
import type { FileView } from '../../platform/uploads/present-file.ts'
import { findConsultation } from '../find-consultation.ts'
import { documentsOf } from './documents.ts'

/** The papers of a consultation, for everybody who sees it.
 * @throws {NotFound} */
export async function listDocuments(actor: Actor, code: string): Promise<FileView[]> {
  const { id } = await findConsultation(actor, code)
  return (await documentsOf(id)).map(presentFile)
}
