import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '#server/platform/embedded-database.ts'
import { freePort } from './free-port.ts'
import { markSigningKey } from './mark-signing-key.ts'

/** The service that a bench or a check has for itself, on a database that really writes to its disk. */
export interface OwnService {
  /** Where its web process listens, once it was begun. */
  origin: string
  /** Begins a process, which ends with the bench at the latest. */
  begin: (script: string) => ChildProcess
}

/** Runs a bench or a check, then ends and clears away all that it began; its result becomes the exit
 * status. The service must be imported in `run` alone: it reads its configuration when it is loaded.
 * @param environment  what is to be different */
export async function withOwnService(
  run: (service: OwnService) => Promise<number>,
  environment: Record<string, string> = {},
): Promise<never> {
  await mkdir('.cache', { recursive: true })
  const dataDir = await mkdtemp(join('.cache', 'own-service-'))
  const postgres = await startEmbeddedDatabase({ dataDir })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  Object.assign(process.env, {
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    DATABASE_URL: postgres.url,
    EMBEDDED_DATABASE: 'true',
    PORT: String(port),
    PUBLIC_URL: origin,
    SESSION_SECRET: 'a secret of one run, long enough',
    ENCRYPTION_KEYS: `run:${Buffer.alloc(32, 1).toString('base64')}`,
    LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
    MARK_SIGNING_KEYS: markSigningKey,
    ...environment,
  })
  const children: ChildProcess[] = []
  const begin = (script: string) => {
    const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    children.push(child)
    return child
  }
  try {
    await once(begin('server/migrate.ts'), 'exit')
    process.exitCode = await run({ origin, begin })
  } finally {
    for (const child of children) child.kill('SIGKILL')
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  // The queue's sender would keep the process for its next look.
  process.exit()
}

/** What a process says when it is ready. */
export async function ready<Message>(child: ChildProcess): Promise<Message> {
  const [message] = (await once(child, 'message')) as [Message]
  return message
}
