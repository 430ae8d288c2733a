import { randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { NotFound } from '../../errors.ts'
import { checkedName, isStorageName } from './file-store.ts'
import type { FileStore } from './file-store.ts'

/** Files in a folder of this machine; with several machines, on a volume that they share. */
export function diskStore(folder: string): FileStore {
  const pathOf = (name: string): string => join(folder, checkedName(name).slice(0, 2), name)
  return {
    async put({ path }) {
      const name = randomUUID()
      await mkdir(join(folder, name.slice(0, 2)), { recursive: true, mode: 0o700 })
      await copyFile(path, pathOf(name), constants.COPYFILE_EXCL)
      await makeLasting(pathOf(name))
      return name
    },
    async get(name, range) {
      const stream = createReadStream(
        pathOf(name),
        range ? { start: range.first, end: range.last } : {},
      )
      await new Promise<void>((resolve, reject) => {
        stream.once('open', () => resolve())
        stream.once('error', (error: NodeJS.ErrnoException) =>
          reject(error.code === 'ENOENT' ? new NotFound('file') : error),
        )
      })
      return stream
    },
    delete: (name) => rm(pathOf(name), { force: true }),
    async *list() {
      for (const part of await readdir(folder).catch(() => [])) {
        const names = (await readdir(join(folder, part))).filter(isStorageName)
        yield await Promise.all(
          names.map(async (name) => ({ name, since: (await stat(pathOf(name))).mtime })),
        )
      }
    },
  }
}

/** What is said to be kept outlasts a loss of power, and nobody else on the machine reads it. */
async function makeLasting(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
}
