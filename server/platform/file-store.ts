import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { NotFound } from '../errors.ts'

/** Where the bytes of uploads lie. Who may read them is the room's to say. */
export interface FileStore {
  /** Keeps bytes under a random name that says nothing of them. */
  put: (bytes: Uint8Array) => Promise<string>
  /** @throws {NotFound} when there is no file of that name */
  get: (name: string) => Promise<Readable>
  /** What is gone already is no error: a job may delete twice. */
  delete: (name: string) => Promise<void>
}

const namePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Files in a folder of this machine; with several machines, on a volume that they share. */
export function diskStore(folder: string): FileStore {
  const pathOf = (name: string): string => {
    // Nothing but our own names: a name never leads out of the folder.
    if (!namePattern.test(name)) throw new NotFound('file')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    async put(bytes) {
      const name = randomUUID()
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 })
      const file = await open(pathOf(name), 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      return name
    },
    async get(name) {
      const stream = createReadStream(pathOf(name))
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve())
        stream.once('error', (error: NodeJS.ErrnoException) =>
          reject(error.code === 'ENOENT' ? new NotFound('file') : error),
        )
      })
      return stream
    },
    delete: (name) => rm(pathOf(name), { force: true }),
  }
}
