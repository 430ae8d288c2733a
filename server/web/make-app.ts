import { readdirSync } from 'node:fs'
import compression from 'compression'
import express from 'express'
import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { isForeignPost } from '../platform/origin-check.ts'
import { uploadForms } from '../upload-forms.ts'
import { answerWith } from './answer.ts'
import type { Handle } from './answer.ts'
import { chooseForm } from './choose-form.ts'
import type { UploadForm } from './find-upload-form.ts'
import { guardAddress } from './guard-address.ts'
import { secureHeaders } from './headers.ts'
import type { Limits } from './limits.ts'
import { logRequests } from './log-requests.ts'
import { trustProxies } from './proxies.ts'
import { refuse } from './refuse.ts'

export type WebEnv = Pick<Env, 'PUBLIC_URL' | 'EMBEDDED_DATABASE' | 'TRUSTED_PROXIES'>

/** The way of a request from the door to the page, in this order. */
export function makeApp(
  env: WebEnv,
  limits: Limits,
  handle: Handle,
  forms: readonly UploadForm[] = Object.values(uploadForms),
): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(trustProxies(app, env.TRUSTED_PROXIES))
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok')
  })
  app.use(logRequests)
  app.use(secureHeaders(env.PUBLIC_URL))
  app.use(guardAddress(limits.addressBytes))
  app.use(compression({ filter: isCompressible }))
  app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
  app.get(publicFiles, express.static('build/client', { maxAge: '1h', index: false }))
  app.use(refuseForeignPosts(env))
  app.use(chooseForm)
  app.use(answerWith(handle, limits, forms))
  app.use(tellFault)
  return app
}

// Named once: every page would first be looked for on the disk.
const publicFiles = readdirSync('public').map((name) => `/${name}`)

// Event streams must not wait in the compressor's buffer.
const isCompressible = (request: Request, response: Response): boolean =>
  response.getHeader('Content-Type') !== 'text/event-stream' &&
  compression.filter(request, response)

const refuseForeignPosts =
  (env: WebEnv): RequestHandler =>
  (request, response, next) => {
    // Mail programs post there by themselves; the signed address is the permission (RFC 8058).
    if (request.path.startsWith('/unsubscribe/')) return next()
    if (!isForeignPost(request.method, request.headers, env)) return next()
    log.warn(
      { requestId: response.locals.requestId as string },
      'post from a foreign origin refused',
    )
    refuse(response, 'foreignForm')
  }

// Express knows an error handler by its four parameters.
const tellFault: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  log.error({ err: error, requestId: response.locals.requestId as string }, 'no answer was made')
  if (response.headersSent) response.destroy()
  else refuse(response, isAddressFault(error) ? 'badAddress' : 'fault')
}

// Express and the URL parser say so of hosts and paths that are none.
const isAddressFault = (error: unknown): boolean =>
  error instanceof URIError || (error as { code?: string }).code === 'ERR_INVALID_URL'
