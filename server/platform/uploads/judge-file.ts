import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import sharp from 'sharp'
import { cleanName, shownName } from './clean-name.ts'
import { archives, mediaTypes, pictures, texts } from './file-types.ts'
import type { FileRule, FileType } from './file-types.ts'
import { judgeArchive } from './judge-archive.ts'
import { namesOf, refusal } from './refusal.ts'

/** Bytes that lie in a file of this machine. */
export interface LocalBytes {
  path: string
  byteSize: number
  /** In hexadecimal. */
  sha256: string
}

/** A file as it may be kept. */
export interface JudgedFile extends LocalBytes {
  field: string
  mediaType: string
  name: string
}

export interface SentFile {
  field: string
  /** As the browser sent it. */
  name: string
  path: string
}

export const pictureLimits = {
  /** Decoded; a picture of a few kilobytes can unfold to gigabytes. */
  pixels: 50_000_000,
  /** The longer side of what is kept, pixels. */
  sidePx: 4000,
}

/** Makes of what somebody sent in what may be kept: its type is what it contains, not what it says;
 * pictures are drawn anew, so that nothing that was hidden in them (place, camera, a second file)
 * is left; an animation becomes its first picture.
 * @throws {Invalid} on the field, with the reason and the file's name */
export async function judgeFile(sent: SentFile, { types }: FileRule): Promise<JudgedFile> {
  const type = await typeOf(sent, types)
  const isPicture = includes(pictures, type)
  if (includes(archives, type)) await judgeArchive(sent, type)
  const path = isPicture ? await drawAnew(sent, type) : sent.path
  const kept = isPicture && type !== 'jpg' ? 'png' : type
  return {
    ...(await measure(path)),
    field: sent.field,
    mediaType: mediaTypes[kept],
    name: cleanName(sent.name, kept),
  }
}

const includes = (types: readonly FileType[], type: FileType): boolean => types.includes(type)

async function typeOf({ field, name, path }: SentFile, taken: readonly FileType[]) {
  if ((await stat(path)).size === 0) throw refusal(field, 'upload-empty', { name: shownName(name) })
  const found = (await fileTypeFromFile(path))?.ext ?? (await textTypeOf(path, name))
  const type = taken.find((known) => known === found)
  if (type) return type
  const values = { name: shownName(name), taken: namesOf(taken) }
  if (!found) throw refusal(field, 'upload-unknown', values)
  throw refusal(field, 'upload-kind', { ...values, found: found.toUpperCase() })
}

const largestText = 10_000_000

/** What a file is that no signature tells: a page, a drawing, a table, a text, or nothing. */
async function textTypeOf(path: string, name: string): Promise<string | null> {
  if ((await stat(path)).size > largestText) return null
  const bytes = await readFile(path)
  if (!isUtf8(bytes) || bytes.includes(0)) return null
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (runnable.has(extension)) return extension
  const start = bytes
    .subarray(0, 1024)
    .toString()
    .replace(/^\ufeff/, '')
    .trimStart()
  if (/^(<\?xml|<!--)?[^]*<svg[\s>]/i.test(start) && start.startsWith('<')) return 'svg'
  // Whatever begins like markup, some program will open as such.
  if (/^<[a-z!?/]/i.test(start)) return 'html'
  return texts.find((type) => type === extension) ?? 'txt'
}

/** Texts that programs run by their name. */
const runnable = new Set([
  'html',
  'htm',
  'xhtml',
  'shtml',
  'svg',
  'mhtml',
  'xml',
  'js',
  'mjs',
  'vbs',
])

async function drawAnew({ field, name, path }: SentFile, type: FileType): Promise<string> {
  const { sidePx: side, pixels } = pictureLimits
  const drawn = `${path}.drawn`
  try {
    const picture = sharp(path, { limitInputPixels: pixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    await (type === 'jpg' ? picture.jpeg({ quality: 85 }) : picture.png()).toFile(drawn)
    return drawn
  } catch {
    throw refusal(field, 'upload-damaged', { name: shownName(name) })
  }
}

async function measure(path: string): Promise<LocalBytes> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { path, byteSize: (await stat(path)).size, sha256: hash.digest('hex') }
}
