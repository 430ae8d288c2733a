import { NotFound } from '#server/errors.ts'
import { freshAnswer } from './fresh-answer.server.ts'

interface Form {
  type: string
  freshSeconds: number
}

/** Gives programs anywhere, also those that run in a page of another site, what they check marks with.
 * Where there is nothing they are told so in plain words, and may ask again in a minute. */
export async function openAnswer(
  request: Request,
  { type, freshSeconds }: Form,
  read: () => Promise<string | object>,
): Promise<Response> {
  try {
    const body = await read()
    return freshAnswer(request, typeof body === 'string' ? body : JSON.stringify(body), {
      type,
      freshSeconds,
      // Media types of their own know no charset: they are UTF-8 always.
      headers: { ...forEverybody, 'Content-Type': type },
    })
  } catch (error) {
    if (error instanceof NotFound) return nothingHere()
    throw error
  }
}

const forEverybody = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const nothingHere = () =>
  new Response('查無資料。 / There is nothing here.\n', {
    status: 404,
    headers: {
      ...forEverybody,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'public, max-age=60',
    },
  })
