import ipaddr from 'ipaddr.js'
import type { Express, Request, RequestHandler } from 'express'

const forwarded = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
]

type Trust = (address: string, hop: number) => boolean

/** Believes what is told of a request's way only where a proxy of ours tells it. From anybody else
 * these headers are removed, so that nothing further in can believe them by mistake.
 * @param proxies  addresses or networks; none: nobody is believed */
export function trustProxies(app: Express, proxies: readonly string[]): RequestHandler {
  app.set('trust proxy', [...proxies])
  const isTrusted = app.get('trust proxy fn') as Trust
  return (request, _response, next) => {
    const { remoteAddress } = request.socket
    if (!remoteAddress || !isTrusted(remoteAddress, 0)) {
      for (const name of forwarded) delete request.headers[name]
    }
    next()
  }
}

/** The address of who asks, as far as our own proxies know; IPv4 always written as IPv4. */
export function networkAddress(request: Request): string {
  const text = request.ip
  if (!text || !ipaddr.isValid(text)) return 'unknown'
  return ipaddr.process(text).toString()
}
