import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '#test/free-port.ts'

export interface Service {
  url: string
  stop: () => Promise<void>
}

let shared: Promise<Service> | null = null

/** The service of this worker, on its database: files that follow each other share it, and it ends
 * with the worker. */
export const sharedService = (): Promise<Service> => (shared ??= startService())

/** The service as it runs for people, a web process and a worker, on the test's own database.
 * @param host  its name in addresses; passkeys need one that is no number */
export async function startService(host = '127.0.0.1'): Promise<Service> {
  const port = await freePort()
  const url = `http://${host}:${port}`
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'error',
  }
  const children = ['server/web.ts', 'server/worker.ts'].map((script) =>
    fork(script, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )
  await Promise.all(children.map(isReady))
  return {
    url,
    stop: async () => {
      await Promise.all(children.map(end))
    },
  }
}

async function isReady(child: ChildProcess): Promise<void> {
  const ready = Promise.withResolvers<void>()
  child.once('message', () => ready.resolve())
  child.once('exit', (code) =>
    ready.reject(new Error(`${child.spawnargs.at(-1)} ended with ${code} before it was ready`)),
  )
  await ready.promise
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
