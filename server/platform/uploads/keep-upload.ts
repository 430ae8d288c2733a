import type { Transaction } from 'sequelize'
import { Upload } from '#models/index.ts'
import { fileStore } from '../file-store/configured-store.ts'
import type { JudgedFile } from './judge-file.ts'

/** A file whose bytes are in the store, and of which no row tells yet. */
export type KeptBytes = Omit<JudgedFile, 'path' | 'field'> & { storageName: string }

/** What uploads belong to. */
export interface Owner {
  purpose: string
  subjectId: string | null
  uploadedById: string | null
}

const hourMs = 3_600_000

/** How long a file may belong to nothing. */
export const unattachedMs = 24 * hourMs

/** Writes bytes into the store, before the transaction that makes rows of them: a transaction must
 * not wait for a store. If none follows, the bytes are swept after a day. */
export async function keepBytes(files: JudgedFile[]): Promise<KeptBytes[]> {
  const kept: KeptBytes[] = []
  for (const { byteSize, sha256, mediaType, name, path } of files) {
    const storageName = await fileStore.put({ path, byteSize, sha256 })
    kept.push({ byteSize, sha256, mediaType, name, storageName })
  }
  return kept
}

/** Makes rows of kept bytes, in the transaction of what they belong to.
 * @returns their ids, in the same order */
export async function createUploads(
  kept: KeptBytes[],
  owner: Owner,
  transaction: Transaction,
  now: Date = new Date(),
): Promise<string[]> {
  const expiresAt = owner.subjectId ? null : new Date(now.getTime() + unattachedMs)
  const rows = kept.map((file) => ({ ...file, ...owner, expiresAt }))
  return (await Upload.bulkCreate(rows, { transaction })).map(({ id }) => id)
}
