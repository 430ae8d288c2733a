import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Actor } from '#server/accounts/actor.ts'
import { NotFound } from '#server/errors.ts'
import { parseMarkNumber } from '#server/marks/mark-number.ts'
import type { PictureView } from '#server/marks/read-mark-picture.ts'
import { freshAnswer } from './fresh-answer.server.ts'
import { getActor } from './session.server.ts'

interface Kind {
  ending: 'svg' | 'png'
  type: string
  read: (
    actor: Actor,
    number: string,
  ) => Promise<PictureView<string> | PictureView<Uint8Array<ArrayBuffer>>>
}

/** The picture of a mark, for sites anywhere: as it is worth now, or was five minutes ago. */
export const pictureLoader =
  ({ ending, type, read }: Kind) =>
  async ({ request, params }: LoaderFunctionArgs): Promise<Response> => {
    const { number } = parseMarkNumber(params.number ?? '')
    if (!number) return notFound()
    if (number !== params.number) return redirect(`/marks/${number}.${ending}`, 301)
    try {
      const { content, freshSeconds } = await read(await getActor(request), number)
      return freshAnswer(request, content, {
        type,
        freshSeconds,
        // Sites that isolate themselves may show it too.
        headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
      })
    } catch (error) {
      if (error instanceof NotFound) return notFound()
      throw error
    }
  }

/** Also not remembered for long: the mark may be issued a minute later. */
const notFound = () =>
  new Response('查無這枚標章。 / There is no such mark.\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  })
