import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { log } from '../log.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const secretLength = 22

/** A path fit for a log: what may be the secret of a link in a mail is left out.
 * @param path  without the query, which is never logged */
export const withoutSecrets = (path: string): string =>
  path
    .split('/')
    .map((part) => (part.length < secretLength || uuid.test(part) ? part : '…'))
    .join('/')
    .slice(0, 200)

/** Gives each request its number, which error pages show too, and logs how it went. */
export const logRequests: RequestHandler = (request, response, next) => {
  const requestId = randomUUID()
  const began = performance.now()
  response.locals.requestId = requestId
  response.setHeader('X-Request-Id', requestId)
  response.on('finish', () => {
    const { method, path } = request
    const ms = Math.round(performance.now() - began)
    log.info({ requestId, method, path: withoutSecrets(path), status: response.statusCode, ms })
  })
  next()
}
