import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Op } from 'sequelize'
import { z } from 'zod'
import { Upload } from '#models/index.ts'
import { log } from '../../log.ts'
import { inTransaction } from '../database.ts'
import { fileStore } from '../file-store/configured-store.ts'
import type { Job } from '../queue.ts'
import { deleteUploads } from './delete-upload.ts'
import { unattachedMs } from './keep-upload.ts'
import { incomingFolder } from './receive-form.ts'

const batchSize = 500

/** What was swept. */
export interface Swept {
  /** Uploads that belonged to nothing in time. */
  unattached: number
  /** Bytes of which no row tells: their transaction failed, or a process died. */
  orphans: number
  /** Forms that were being read when a process died. */
  incoming: number
}

/** Deletes what nobody refers to and nobody can be about to refer to any more. Broken off, it goes on
 * where it was. */
export async function sweepUploads(signal: AbortSignal, now: Date = new Date()): Promise<Swept> {
  const limit = new Date(now.getTime() - unattachedMs)
  return {
    unattached: await sweepUnattached(signal, now),
    orphans: await sweepOrphans(signal, limit),
    incoming: await sweepIncoming(limit),
  }
}

async function sweepUnattached(signal: AbortSignal, now: Date): Promise<number> {
  let total = 0
  let batch = batchSize
  while (batch === batchSize && !signal.aborted) {
    batch = await inTransaction(async (transaction) => {
      const due = await Upload.findAll({
        attributes: ['id'],
        where: { expiresAt: { [Op.lt]: now } },
        order: [['expiresAt', 'ASC']],
        limit: batchSize,
        lock: transaction.LOCK.UPDATE,
        skipLocked: true,
        transaction,
      })
      const ids = due.map(({ id }) => id)
      await deleteUploads(ids, transaction)
      return due.length
    })
    total += batch
  }
  return total
}

async function sweepOrphans(signal: AbortSignal, limit: Date): Promise<number> {
  let total = 0
  for await (const files of fileStore.list()) {
    if (signal.aborted) break
    // Younger bytes may belong to a transaction that is still to come.
    const old = files.filter(({ since }) => since < limit).map(({ name }) => name)
    const known = await Upload.findAll({
      attributes: ['storageName'],
      where: { storageName: old },
    })
    const kept = new Set(known.map(({ storageName }) => storageName))
    const orphans = old.filter((name) => !kept.has(name))
    for (const name of orphans) await fileStore.delete(name)
    total += orphans.length
  }
  return total
}

async function sweepIncoming(limit: Date): Promise<number> {
  let total = 0
  for (const name of await readdir(incomingFolder()).catch(() => [])) {
    const folder = join(incomingFolder(), name)
    const found = await stat(folder).catch(() => null)
    if (!found || found.mtime >= limit) continue
    await rm(folder, { recursive: true, force: true })
    total += 1
  }
  return total
}

/** Every night, after the periods were kept. */
export const sweepFiles: Job<Record<string, never>> = {
  name: 'platform.sweep-files',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 30,
  expireInSeconds: 3600,
  retryLimit: 3,
  retryDelaySeconds: 300,
  concurrency: 1,
  schedule: '50 3 * * *',
  run: async (_data, { signal }) => {
    log.info({ swept: await sweepUploads(signal) }, 'files swept')
  },
}
