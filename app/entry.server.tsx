import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { getLocale, i18nOf, writeLanguageHeaders } from './i18n/i18n.server.ts'
import { logError } from './log-error.server.ts'
import { Nonce } from './nonce.ts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    cspNonce: string
    /** Where the request came from, as far as our own proxies know; `unknown` when nobody does. */
    networkAddress: string
    requestId: string
    /** Sends a cookie along with whatever is answered; one that the answer itself sets wins. */
    setCookie: (cookie: string) => void
  }
}

const renderTimeoutMs = 10_000

/** Draws a page. It is sent when it is whole, so that an error in it still can change the status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answerStatus = status
    const page = (
      <Nonce.Provider value={loadContext.cspNonce}>
        <I18nextProvider i18n={i18nOf(getLocale(request))}>
          <RemixServer context={remixContext} url={request.url} nonce={loadContext.cspNonce} />
        </I18nextProvider>
      </Nonce.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: loadContext.cspNonce,
      onAllReady() {
        clearTimeout(tooLong)
        headers.set('Content-Type', 'text/html; charset=utf-8')
        writeLanguageHeaders(request, headers)
        writeRetryAfter(remixContext, headers)
        const whole = new PassThrough()
        pipe(whole)
        resolve(
          buffer(whole).then(
            (body) => new Response(withoutZeros(body), { headers, status: answerStatus }),
          ),
        )
      },
      onShellError: reject,
      onError(error) {
        answerStatus = 500
        logError(error, loadContext.requestId)
      },
    })
    const tooLong = setTimeout(abort, renderTimeoutMs)
  })
}

/** Where a character of several bytes does not fit into the end of its buffer, React 18 leaves zeros
 * there, which browsers show as �. A page has none of its own.
 * @see https://github.com/react/react/issues/31134 */
function withoutZeros(page: Buffer): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  let from = 0
  for (let zero = page.indexOf(0); zero !== -1; zero = page.indexOf(0, from)) {
    parts.push(page.subarray(from, zero))
    from = zero + 1
  }
  return new Uint8Array(Buffer.concat([...parts, page.subarray(from)]))
}

/** Says when to come again, where a loader or an action said so: Remix itself keeps the headers of
 * routes to itself. */
function writeRetryAfter({ staticHandlerContext }: EntryContext, headers: Headers): void {
  const { actionHeaders, loaderHeaders } = staticHandlerContext
  const routes = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]
  const wait = routes.map((ofRoute) => ofRoute.get('Retry-After')).find(Boolean)
  if (wait) headers.set('Retry-After', wait)
}

/** Data that the browser asks for by itself is in the reader's language as well. */
export function handleDataRequest(response: Response, { request }: { request: Request }): Response {
  writeLanguageHeaders(request, response.headers)
  return response
}

/** Errors that no answer was made of. A reader who has left is none, nor is an answer that was thrown:
 * Remix brings those as well when the browser asks for data alone. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  logError(error, context.requestId)
}
