import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { log } from '../log.ts'

export interface KeptProcess {
  /** Settles when the process says that it takes work. */
  ready: Promise<void>
  stop: () => Promise<void>
}

const stopTimeoutMs = 7000
const restartDelayMs = 1000

// The channel of `fork` closes with whoever opened it, so that no child outlives a killed parent
// (see endWithParent).
const begin = (script: string, environment: Record<string, string>): ChildProcess =>
  fork(script, { env: { ...process.env, ...environment }, stdio: 'inherit' })

/** Runs a script to its end.
 * @throws {Error} when it fails */
export async function runOnce(script: string, environment: Record<string, string>): Promise<void> {
  const [code] = (await once(begin(script, environment), 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${script} failed (${code})`)
}

/** Runs a script and starts it again when it dies. */
export function keepRunning(script: string, environment: Record<string, string>): KeptProcess {
  const asked = { toStop: false }
  let child: ChildProcess
  const ready = Promise.withResolvers<void>()
  const cycle = async () => {
    while (!asked.toStop) {
      child = begin(script, environment)
      child.on('message', (message) => message === 'ready' && ready.resolve())
      const [code, signal] = await once(child, 'exit')
      if (asked.toStop) return
      log.error({ script, code, signal }, 'process died; it is started again')
      await delay(restartDelayMs)
    }
  }
  const running = cycle()
  return {
    ready: ready.promise,
    stop: async () => {
      asked.toStop = true
      child.kill('SIGTERM')
      const killer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs)
      await running
      clearTimeout(killer)
    },
  }
}

/** For a child: tells the parent that it takes work, and stops when told to or when the parent is gone. */
export function endWithParent(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly')
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  process.on('disconnect', end)
  // Where the parent is gone already, `disconnect` says so.
  process.send?.('ready', () => {})
}
