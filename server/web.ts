/** `npm run web`: answers requests. Any number of them may run. Serves the build of `app`, which
 * holds the rooms; this file itself imports none of them. */
import { createRequestHandler } from '@remix-run/node'
import type { ServerBuild } from '@remix-run/node'
import { env } from './env.ts'
import { log } from './log.ts'
import { endWithParent } from './platform/processes.ts'
import { limits } from './web/limits.ts'
import { makeApp } from './web/make-app.ts'
import { makeServer } from './web/make-server.ts'

const build = (await import(
  new URL('../build/server/index.js', import.meta.url).href
)) as ServerBuild

const server = makeServer(limits, makeApp(env, limits, createRequestHandler(build, 'production')))

server.listen(env.PORT, env.HOST, () => {
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
