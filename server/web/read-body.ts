import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'

export type Body = Buffer<ArrayBuffer> | 'tooLarge' | 'badText' | 'gone'

/** The whole body of a request. It is counted as it comes, whatever its length was said to be.
 * @returns its bytes; or why there are none: too many, not text as a form has it, or the client left
 *   in the middle */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return 'tooLarge'
  const parts: Buffer[] = []
  let bytes = 0
  try {
    // Not destroyed when left early: the refusal still goes out on the same connection.
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      bytes += (part as Buffer).length
      if (bytes > mostBytes) return 'tooLarge'
      parts.push(part as Buffer)
    }
  } catch {
    return 'gone'
  }
  const body = Buffer.concat(parts)
  return isText(body) ? body : 'badText'
}

/** A null byte, written out or as a form writes it, is in no text that can be kept. */
function isText(body: Buffer): boolean {
  return !body.includes(0) && !body.includes('%00') && isUtf8(body)
}
