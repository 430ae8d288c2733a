import { validate } from 'uuid'
import { Upload } from '#models/index.ts'
import type { Actor } from './accounts/actor.ts'
import type { FileAccess } from './accounts/file-access.ts'
import { consultationDocuments } from './consultations/documents/documents.ts'
import { NotFound } from './errors.ts'
import { decisionPapers } from './marks/decisions/decision-paper.ts'
import { testEvidence } from './marks/evaluations/evidence.ts'
import { markPapers } from './marks/papers.ts'
import { answerWithFile } from './platform/uploads/open-upload.ts'

const rooms = new Map(
  [consultationDocuments, decisionPapers, markPapers, testEvidence].map(
    (access): [string, FileAccess] => [access.purpose, access],
  ),
)

/** The answer with a file, for whom its room lets read it. Nobody else learns that it exists.
 * @throws {NotFound} */
export async function openFile(actor: Actor, id: string, request: Request): Promise<Response> {
  const upload = validate(id) ? await Upload.findByPk(id) : null
  if (!upload) throw new NotFound('file')
  const access = rooms.get(upload.purpose)
  if (!(await mayRead(actor, upload, access))) throw new NotFound('file')
  const { storageName, mediaType, name, byteSize, sha256 } = upload
  const isPublic = access!.isPublic && upload.subjectId !== null
  return answerWithFile({ storageName, mediaType, name, byteSize, sha256, isPublic }, request)
}

async function mayRead(
  actor: Actor,
  { subjectId, uploadedById }: Upload,
  access: FileAccess | undefined,
): Promise<boolean> {
  if (!access) return false
  if (subjectId) return access.mayRead(actor, subjectId)
  // While it belongs to nothing, it is its owner's alone.
  return uploadedById !== null && actor.accountId === uploadedById
}
