import type { CustomFetch } from 'openid-client'

const limitBytes = 500_000

/** Fetches an answer whole, within the time that `options.signal` gives, and no more of it than a
 * provider can have to say.
 * @throws {RangeError} when it is longer */
export const fetchSmall: CustomFetch = async (url, options) => {
  const { body, ...rest } = options
  const answer = await fetch(url, { ...rest, body: body as RequestInit['body'] })
  if (!answer.body) return answer
  const chunks: Uint8Array[] = []
  let length = 0
  // The browser's type knows no iteration; the runtime's does.
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > limitBytes) throw new RangeError(`more than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  const { status, headers } = answer
  return new Response(Buffer.concat(chunks), { status, headers })
}
