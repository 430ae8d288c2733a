/** `npm run web`: answers requests. Any number of them may run. Serves the build of `app`, which
 * holds the rooms; this file itself imports none of them. */
import { randomBytes, randomUUID } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import type { NextFunction, Request, Response } from 'express'
import { env } from './env.ts'
import { log } from './log.ts'
import { isForeignPost } from './platform/origin-check.ts'
import { endWithParent } from './platform/processes.ts'

const bodyLimitBytes = 1_000_000
const year = '1y'

const app = express()
app.disable('x-powered-by')

app.get('/healthz', (_request, response) => {
  response.type('text/plain').send('ok')
})

app.use((request, response, next) => {
  const requestId = randomUUID()
  const began = performance.now()
  response.locals.requestId = requestId
  response.locals.cspNonce = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', requestId)
  response.on('finish', () => {
    const { method, path } = request
    const ms = Math.round(performance.now() - began)
    log.info({ requestId, method, path: withoutSecrets(path), status: response.statusCode, ms })
  })
  next()
})

app.use(secureHeaders)
app.use(compression({ filter: (request, response) => compressible(request, response) }))
app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: year }))
app.use(express.static('build/client', { maxAge: '1h', index: false }))

app.use((request, response, next) => {
  if (isForeignPost(request.method, request.headers, env)) {
    log.warn({ requestId: response.locals.requestId }, 'post from a foreign origin refused')
    response
      .status(403)
      .type('text/plain')
      .send('請從本站送出表單。 / Please send the form from this site.\n')
    return
  }
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) {
    response.status(413).type('text/plain').send('送出的內容過大。 / What was sent is too large.\n')
    return
  }
  next()
})

const build = (await import(
  new URL('../build/server/index.js', import.meta.url).href
)) as ServerBuild
app.use(
  createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (request, response) => ({
      networkAddress: request.ip ?? '',
      requestId: response.locals.requestId as string,
      cspNonce: response.locals.cspNonce as string,
    }),
  }),
)

function secureHeaders(_request: Request, response: Response, next: NextFunction): void {
  const { cspNonce } = response.locals as { cspNonce: string }
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'self'",
      `script-src 'self' 'nonce-${cspNonce}'`,
      "style-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  next()
}

// Event streams must not wait in the compressor's buffer.
function compressible(request: Request, response: Response): boolean {
  return (
    response.getHeader('Content-Type') !== 'text/event-stream' &&
    compression.filter(request, response)
  )
}

const withoutSecrets = (path: string) => (path.length > 200 ? `${path.slice(0, 200)}…` : path)

const server = app.listen(env.PORT, env.HOST, () => {
  log.info({ host: env.HOST, port: env.PORT }, 'web answers')
  endWithParent(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    // Event streams would hold the process for ever; their readers connect again by themselves.
    setTimeout(() => server.closeAllConnections(), 1000).unref()
    await closed
  })
})
server.on('error', (error: NodeJS.ErrnoException) => {
  const reason =
    error.code === 'EADDRINUSE' ? `PORT: ${env.PORT} is in use by another program` : error.message
  process.stderr.write(`${reason}\n`)
  process.exit(1)
})
