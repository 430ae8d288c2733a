/** The least that Remix can be asked for: Express, Remix's own adapter, one route with a loader, one
 * heading drawn by React. What our pages are measured against. */
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import { RemixServer, useLoaderData } from '@remix-run/react'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'

function Page() {
  const { title } = useLoaderData<{ title: string }>()
  return h('html', { lang: 'en' }, h('body', null, h('h1', null, title)))
}

const manifestRoute = {
  id: 'root',
  path: '',
  module: '/root.js',
  imports: [],
  hasLoader: true,
  hasAction: false,
  hasClientLoader: false,
  hasClientAction: false,
  hasErrorBoundary: false,
}

const build: ServerBuild = {
  mode: 'production',
  entry: {
    module: {
      default: (request, status, headers, context) => {
        headers.set('Content-Type', 'text/html; charset=utf-8')
        const page = renderToString(h(RemixServer, { context, url: request.url }))
        return new Response(`<!doctype html>${page}`, { status, headers })
      },
    },
  },
  routes: {
    root: { id: 'root', path: '', module: { default: Page, loader: () => ({ title: 'Bare' }) } },
  },
  assets: {
    entry: { module: '/entry.js', imports: [] },
    routes: { root: manifestRoute },
    url: '/manifest.js',
    version: '1',
  },
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  assetsBuildDirectory: '',
  publicPath: '/',
  isSpaMode: false,
}

const app = express()
app.use(createRequestHandler({ build, mode: 'production' }))
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})
process.on('disconnect', () => process.exit(0))
