import { join } from 'node:path'
import { env } from '../../env.ts'
import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { s3Store } from './s3-store.ts'

/** The store of this deployment: a bucket where one is configured, a folder otherwise. */
export const fileStore: FileStore = env.S3_BUCKET
  ? s3Store({
      endpoint: env.S3_ENDPOINT!,
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      accessKeyId: env.S3_ACCESS_KEY_ID!,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY!,
    })
  : diskStore(join(env.DATA_DIR, 'files'))
