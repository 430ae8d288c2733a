/** `npm start`: the whole service on a machine that has nothing. Starts the database, migrates,
 * and keeps a web process and a worker running. Imports no models and no rooms: it only starts. */
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { demonstrationPeople } from './demonstration-people.ts'
import { env } from './env.ts'
import { log } from './log.ts'
import { newMarkSigningKeys } from './mark-signing-keys.ts'
import { startEmbeddedDatabase } from './platform/embedded-database.ts'
import type { EmbeddedDatabase } from './platform/embedded-database.ts'
import { keptSecret } from './platform/kept-secret.ts'
import { takeLock } from './platform/lock-file.ts'
import { keepRunning, runOnce } from './platform/processes.ts'
import type { KeptProcess } from './platform/processes.ts'

const dataDir = env.DATA_DIR

// As they stand in the environment, or made once and kept beside the data that they protect.
const secrets = {
  SESSION_SECRET: () =>
    keptSecret(`${dataDir}/session-secret`, () => randomBytes(32).toString('hex')),
  ENCRYPTION_KEYS: () => keptSecret(`${dataDir}/encryption-keys`, () => `first:${newKey()}`),
  LOOKUP_KEY: () => keptSecret(`${dataDir}/lookup-key`, newKey),
  MARK_SIGNING_KEYS: () => keptSecret(`${dataDir}/mark-signing-keys`, newMarkSigningKeys),
}
const newKey = () => randomBytes(32).toString('base64')

async function missingSecrets(): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const [variable, secret] of Object.entries(secrets)) {
    if (!env[variable as keyof typeof secrets]) made[variable] = await secret()
  }
  return made
}

async function start(): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const lock = await takeLock(`${dataDir}/main.lock`)
  const kept: KeptProcess[] = []
  let embedded: EmbeddedDatabase | null = null
  let stopping: Promise<void> | null = null

  const stop = (code: number): Promise<void> => {
    stopping ??= (async () => {
      await Promise.all(kept.map((child) => child.stop()))
      await embedded?.stop()
      await lock.release()
      process.exit(code)
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0))
  }

  if (!env.DATABASE_URL) {
    embedded = await startEmbeddedDatabase({ dataDir: `${dataDir}/postgres` })
    void embedded.ended.then(() => stopping ?? stop(1))
  }
  const environment = {
    NODE_ENV: 'production',
    ...(await missingSecrets()),
    PUBLIC_URL: env.PUBLIC_URL,
    ...(embedded ? { DATABASE_URL: embedded.url, EMBEDDED_DATABASE: 'true' } : {}),
  }
  await runOnce('server/migrate.ts', environment)
  if (embedded) await runOnce('server/demonstration.ts', environment)
  if (stopping) return
  kept.push(keepRunning('server/web.ts', environment), keepRunning('server/worker.ts', environment))
  await Promise.all(kept.map((child) => child.ready))
  process.stdout.write(greeting(embedded !== null))
}

function greeting(withDemonstration: boolean): string {
  const people = demonstrationPeople.map(({ email, name }) => `    ${email.padEnd(34)}${name}`)
  const demonstration = [
    '  Sign in with one of these addresses 示範帳號:',
    ...people,
    '  Codes to sign in, by mail and by authenticator app 信件驗證碼與驗證 App 的驗證碼:',
    `    ${env.PUBLIC_URL}/outbox`,
    '',
  ]
  return [
    '',
    `  Curbcut 坦途: ${env.PUBLIC_URL}`,
    '',
    ...(withDemonstration ? demonstration : []),
    '  Ctrl-C stops everything.',
    '',
    '',
  ].join('\n')
}

start().catch((error: unknown) => {
  log.flush()
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
