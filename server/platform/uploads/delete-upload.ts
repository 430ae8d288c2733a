import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Upload } from '#models/index.ts'
import { fileStore } from '../file-store/configured-store.ts'
import { enqueue } from '../queue.ts'
import type { Job } from '../queue.ts'

/** Forgets uploads in the transaction of who no longer needs them. Their bytes go when it is
 * committed, and stay when it is not. */
export async function deleteUploads(ids: string[], transaction: Transaction): Promise<void> {
  const uploads = await Upload.findAll({ where: { id: ids }, transaction })
  await Upload.destroy({ where: { id: ids }, transaction })
  const storageNames = uploads.map(({ storageName }) => storageName)
  if (storageNames.length > 0) await enqueue(deleteBytes, { storageNames }, transaction)
}

/** Deletes bytes of which no row tells any more. */
export const deleteBytes: Job<{ storageNames: string[] }> = {
  name: 'platform.delete-bytes',
  schema: z.object({ storageNames: z.array(z.uuid()) }),
  heartbeatSeconds: 30,
  expireInSeconds: 600,
  retryLimit: 10,
  retryDelaySeconds: 10,
  retryDelayMaxSeconds: 3600,
  concurrency: 1,
  run: async ({ storageNames }) => {
    for (const name of storageNames) await fileStore.delete(name)
  },
}
