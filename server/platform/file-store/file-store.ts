import type { Readable } from 'node:stream'
import { NotFound } from '../../errors.ts'
import type { LocalBytes } from '../uploads/judge-file.ts'

/** A part of a file, both ends included, counted from 0. */
export interface ByteRange {
  first: number
  last: number
}

/** Where the bytes of uploads lie. Who may read them is the room's to say. */
export interface FileStore {
  /** Keeps bytes under a random name that says nothing of them. */
  put: (bytes: LocalBytes) => Promise<string>
  /** @throws {NotFound} when there is no file of that name */
  get: (name: string, range?: ByteRange) => Promise<Readable>
  /** What is gone already is no error: a job may delete twice. */
  delete: (name: string) => Promise<void>
  /** Every name, a batch at a time, with the time since when it is there. */
  list: () => AsyncIterable<{ name: string; since: Date }[]>
}

const namePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isStorageName = (name: string): boolean => namePattern.test(name)

/** Nothing but our own names: a name never leads out of the store.
 * @throws {NotFound} */
export function checkedName(name: string): string {
  if (!isStorageName(name)) throw new NotFound('file')
  return name
}
