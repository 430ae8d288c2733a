import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppLoadContext } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import { log } from '../log.ts'
import { networkAddress } from './proxies.ts'
import { readBody } from './read-body.ts'
import { refuse } from './refuse.ts'
import type { Limits } from './limits.ts'

/** What answers: Remix's handler of the build, or one of the tests' own. */
export type Handle = (request: Request, context: AppLoadContext) => Promise<Response>

/** Hands a request to `handle` and writes its answer. Unlike Remix's own adapter it reads bodies
 * within limits, knows no header of a proxy but what Express vouches for, lets a route's header
 * replace the door's, and writes no faster than the client reads. */
export const answerWith =
  (handle: Handle, { bodyBytes, lingerMs }: Limits): RequestHandler =>
  async (asked, answer, next) => {
    try {
      const body = hasBody(asked) ? await readBody(asked, bodyBytes) : null
      if (body === 'gone') return
      if (body === 'tooLarge') return hangUp(asked, answer, lingerMs)
      if (body === 'badText') return refuse(answer, 'badText')
      await write(answer, await handle(requestOf(asked, answer, body), contextOf(asked, answer)))
    } catch (error) {
      next(error)
    }
  }

const hasBody = ({ method }: Asked): boolean => method !== 'GET' && method !== 'HEAD'

const contextOf = (asked: Asked, answer: Answer): AppLoadContext => ({
  requestId: answer.locals.requestId as string,
  cspNonce: answer.locals.cspNonce as string,
  networkAddress: networkAddress(asked),
  setCookie: (cookie) => void answer.append('set-cookie', cookie),
})

function requestOf(asked: Asked, answer: Answer, body: Buffer<ArrayBuffer> | null): Request {
  const left = new AbortController()
  answer.on('close', () => !answer.writableFinished && left.abort())
  // The host of a trusted proxy; otherwise the one that the client names.
  const host = asked.get('x-forwarded-host')?.split(',')[0]?.trim() || asked.get('host')
  return new Request(new URL(asked.originalUrl, `${asked.protocol}://${host}`), {
    method: asked.method,
    headers: headersOf(asked),
    signal: left.signal,
    body,
  })
}

function headersOf({ headers }: Asked): Headers {
  const copy = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const text of [value ?? []].flat()) copy.append(name, text)
  }
  return copy
}

async function write(answer: Answer, response: Response): Promise<void> {
  answer.status(response.status)
  for (const [name, value] of response.headers) {
    if (name === 'set-cookie' || name === 'vary') answer.append(name, value)
    else answer.setHeader(name, value)
  }
  answer.flushHeaders()
  if (!response.body) {
    answer.end()
    return
  }
  // A reader who leaves in the middle is no error of ours.
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    answer,
  ).catch((error: unknown) => log.debug({ err: error }, 'answer not read to its end'))
}

/** Refuses what is too large without reading it: what still comes is thrown away for a moment, or
 * the refusal would be lost with the connection. */
function hangUp(asked: Asked, answer: Answer, lingerMs: number): void {
  answer.setHeader('Connection', 'close')
  refuse(answer, 'tooLarge')
  asked.resume()
  const end = setTimeout(() => asked.destroy(), lingerMs)
  asked.once('close', () => clearTimeout(end))
}
