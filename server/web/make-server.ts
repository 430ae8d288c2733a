import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { Limits } from './limits.ts'

/** A server that waits for nobody for ever: whoever sends a request too slowly, or stands still, is
 * cut off. An event stream is never still, it says something every second. */
export function makeServer(limits: Limits, listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.uploadMs,
      keepAliveTimeout: limits.restMs,
      connectionsCheckingInterval: limits.lookMs,
    },
    listener,
  )
  server.timeout = limits.stillMs
  return server
}
