import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AppLoadContext } from '@remix-run/node'
import type { Request as Asked, RequestHandler, Response as Answer } from 'express'
import { log } from '../log.ts'
import { networkAddress } from './proxies.ts'
import { findUploadForm } from './find-upload-form.ts'
import type { UploadForm } from './find-upload-form.ts'
import { readBody } from './read-body.ts'
import type { Body } from './read-body.ts'
import { refuse } from './refuse.ts'
import { streamBody } from './stream-body.ts'
import type { Limits } from './limits.ts'

/** What answers: Remix's handler of the build, or one of the tests' own. */
export type Handle = (request: Request, context: AppLoadContext) => Promise<Response>

type Sent = Buffer<ArrayBuffer> | ReadableStream<Uint8Array> | null

/** Hands a request to `handle` and writes its answer. Unlike Remix's own adapter it reads bodies
 * within limits, knows no header of a proxy but what Express vouches for, lets a route's header
 * replace the door's, and writes no faster than the client reads.
 * @param forms  the forms that take files: their bodies alone are handed on while they come */
export const answerWith =
  (handle: Handle, limits: Limits, forms: readonly UploadForm[]): RequestHandler =>
  async (asked, answer, next) => {
    try {
      const form = hasBody(asked) ? findUploadForm(asked, asked.path, forms) : undefined
      if (form) {
        const body = streamBody(asked, form.totalBytes)
        await answerTo(asked, answer, body, handle)
        return throwAway(asked, limits.uploadLingerMs)
      }
      const body = hasBody(asked) ? await readInTime(asked, limits) : null
      if (body === 'gone') return
      if (body === 'tooLarge') return hangUp(asked, answer, limits.lingerMs)
      if (body === 'badText') return refuse(answer, 'badText')
      await answerTo(asked, answer, body, handle)
    } catch (error) {
      next(error)
    }
  }

async function answerTo(asked: Asked, answer: Answer, body: Sent, handle: Handle): Promise<void> {
  const response = await handle(requestOf(asked, answer, body), contextOf(asked, answer))
  // What was not read will not be: another request cannot follow it on this connection.
  if (!asked.complete && body) answer.setHeader('Connection', 'close')
  await write(answer, response)
}

async function readInTime(asked: Asked, { bodyBytes, requestMs }: Limits): Promise<Body> {
  const late = setTimeout(() => asked.destroy(), requestMs)
  return readBody(asked, bodyBytes).finally(() => clearTimeout(late))
}

const hasBody = ({ method }: Asked): boolean => method !== 'GET' && method !== 'HEAD'

const contextOf = (asked: Asked, answer: Answer): AppLoadContext => ({
  requestId: answer.locals.requestId as string,
  cspNonce: answer.locals.cspNonce as string,
  networkAddress: networkAddress(asked),
  setCookie: (cookie) => void answer.append('set-cookie', cookie),
})

function requestOf(asked: Asked, answer: Answer, body: Sent): Request {
  const left = new AbortController()
  answer.on('close', () => !answer.writableFinished && left.abort())
  // The host of a trusted proxy; otherwise the one that the client names.
  const host = asked.get('x-forwarded-host')?.split(',')[0]?.trim() || asked.get('host')
  // Not the original address: by `Accept` another may have been chosen.
  return new Request(new URL(asked.url, `${asked.protocol}://${host}`), {
    method: asked.method,
    headers: headersOf(asked),
    signal: left.signal,
    body,
    duplex: 'half',
  } as RequestInit)
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

/** Refuses what is too large without reading it. */
function hangUp(asked: Asked, answer: Answer, lingerMs: number): void {
  answer.setHeader('Connection', 'close')
  refuse(answer, 'tooLarge')
  throwAway(asked, lingerMs)
}

/** Throws away what still comes for a moment, or the answer would be lost with the connection. */
function throwAway(asked: Asked, lingerMs: number): void {
  if (asked.complete) return
  asked.resume()
  const end = setTimeout(() => asked.destroy(), lingerMs)
  asked.once('close', () => clearTimeout(end))
}
