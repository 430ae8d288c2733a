import http from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** What stands at an address: text (taken for HTML), or an answer written by hand. */
export type Page = string | ((request: http.IncomingMessage, response: http.ServerResponse) => void)

export interface ServedSite {
  /** e.g. `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string
  /** `127.0.0.1:41234`: what `privateHosts` wants. */
  host: string
  /** Paths asked for so far, with their query, in order. */
  asked: string[]
  close: () => Promise<void>
}

export interface ServeOptions {
  /** Serves https with this key and certificate. */
  tls?: { key: string; cert: string }
  /** `127.0.0.1` by default. */
  address?: string
  port?: number
}

/** Serves a small site on loopback. Paths that are not in it answer 404.
 * @param pages  by path with query, else by path, else `*` */
export async function serveSite(
  pages: Record<string, Page>,
  { tls, address = '127.0.0.1', port = 0 }: ServeOptions = {},
): Promise<ServedSite> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const answer: http.RequestListener = (request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const page = pages[path] ?? pages[path.split('?')[0] ?? ''] ?? pages['*']
    if (page === undefined) return sendHtml(response, notFound, 404)
    if (typeof page === 'string') return sendHtml(response, page)
    page(request, response)
  }
  const server = tls ? https.createServer(tls, answer) : http.createServer(answer)
  server.on('upgrade', (request: http.IncomingMessage, socket: Duplex) => {
    asked.push(request.url ?? '/')
    socket.destroy()
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, address, resolve))
  const host = `${address.includes(':') ? `[${address}]` : address}:${(server.address() as AddressInfo).port}`
  return {
    origin: `${tls ? 'https' : 'http'}://${host}`,
    host,
    asked,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

export function sendHtml(response: http.ServerResponse, html: string, status = 200) {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(html)
}

const notFound = '<!doctype html><html lang="zh-TW"><title>找不到網頁</title><h1>找不到網頁</h1>'
