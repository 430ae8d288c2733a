import { Finding, StoredFile } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { NotFound } from '../errors.ts'
import { checkId, findReadableScan } from './find-or-refuse.ts'

export interface Evidence {
  mediaType: string
  bytes: Buffer
}

/** A picture that a finding refers to; who may read the scan may see it.
 * @throws {NotFound | Forbidden | SignInNeeded} */
export async function readEvidence(actor: Actor, fileId: string): Promise<Evidence> {
  const finding = await Finding.findOne({
    where: { screenshotId: checkId(fileId, 'file') },
    attributes: ['id', 'scanId'],
  })
  if (!finding) throw new NotFound('file')
  await findReadableScan(actor, finding.scanId)
  const file = await StoredFile.findByPk(fileId)
  if (!file) throw new NotFound('file')
  return { mediaType: file.mediaType, bytes: file.bytes }
}
