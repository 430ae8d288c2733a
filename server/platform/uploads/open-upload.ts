import { Readable } from 'node:stream'
import { fileStore } from '../file-store/configured-store.ts'
import type { ByteRange } from '../file-store/file-store.ts'
import { uploadHeaders } from './upload-headers.ts'
import type { ServedFile } from './upload-headers.ts'

/** The answer with which a kept file is given out, whole or the part that was asked for. Whether the
 * reader may have it was decided before. Bytes are read no faster than the reader takes them.
 * @throws {NotFound} when its bytes are gone
 * @see RFC 9110, 14 */
export async function answerWithFile(
  file: ServedFile & { storageName: string },
  request: Request,
): Promise<Response> {
  const headers = new Headers(uploadHeaders(file))
  if (request.headers.get('if-none-match') === headers.get('ETag')) {
    return new Response(null, { status: 304, headers })
  }
  const range = rangeOf(request, file)
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${file.byteSize}`)
    return new Response(null, { status: 416, headers })
  }
  const { first, last } = range ?? { first: 0, last: file.byteSize - 1 }
  headers.set('Content-Length', String(last - first + 1))
  if (range) headers.set('Content-Range', `bytes ${first}-${last}/${file.byteSize}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const bytes = await fileStore.get(file.storageName, range ?? undefined)
  return new Response(Readable.toWeb(bytes) as ReadableStream, { status, headers })
}

/** One range, as players ask for; several at once are answered with the whole, which is allowed.
 * @returns `none` when there is nothing where it points */
function rangeOf(
  { headers }: Request,
  { byteSize, sha256 }: ServedFile,
): ByteRange | 'none' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range') ?? '')
  const condition = headers.get('if-range')
  if (!match || (condition && condition !== `"${sha256}"`)) return null
  const [, from = '', to = ''] = match
  if (!from && !to) return null
  const first = from ? Number(from) : Math.max(0, byteSize - Number(to))
  const last = from && to ? Math.min(Number(to), byteSize - 1) : byteSize - 1
  return first > last || first >= byteSize ? 'none' : { first, last }
}
