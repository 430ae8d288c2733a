import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'

/** Writes a part of a form into a new file while it is within `most` bytes; the rest of what is too
 * large is thrown away as it comes, and nothing of it kept.
 * @param count  is told of all bytes and says whether to go on at all
 * @returns whether the file is whole */
export async function writeWithin(
  stream: Readable,
  path: string,
  most: number,
  count: (bytes: number) => boolean,
): Promise<boolean> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      const before = bytes
      bytes += part.length
      if (!count(part.length)) return false
      if (bytes <= most) await file.writeFile(part)
      else if (before <= most) await file.truncate(0)
    }
  } finally {
    await file.close()
  }
  return bytes <= most
}
