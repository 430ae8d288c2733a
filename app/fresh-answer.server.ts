import { createHash } from 'node:crypto'

interface Kept {
  /** With its character set, where it is text. */
  type: string
  /** For so long nobody asks again. */
  freshSeconds: number
  headers?: Record<string, string>
}

/** Answers with what everybody may keep for a while; who has it already is told so. */
export function freshAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, freshSeconds, headers: more = {} }: Kept,
): Response {
  // Weak: what is sent may be compressed.
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': type,
    'Cache-Control': `public, max-age=${freshSeconds}`,
    ETag: tag,
    ...more,
  }
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (known.includes(tag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
