/** `npm run seed:load -- --comments N`: writes a consultation with N comments, to measure with. Into
 * the database of DATABASE_URL, else into the embedded one of `npm start`, which has to be stopped. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { env } from './env.ts'

const commentsAtMost = 1_000_000
const usage = 'npm run seed:load -- --comments N'

process.exitCode = await main()

async function main(): Promise<number> {
  if (env.NODE_ENV === 'production') {
    return refuse('seed:load writes what nobody said: not with NODE_ENV=production')
  }
  const count = readCount()
  if (count === null) return refuse(`${usage}, with N from 1 to ${commentsAtMost}`)
  return env.DATABASE_URL ? load(count) : loadEmbedded()
}

function readCount(): number | null {
  try {
    const { values } = parseArgs({ options: { comments: { type: 'string' } } })
    const count = Number(values.comments)
    return Number.isInteger(count) && count > 0 && count <= commentsAtMost ? count : null
  } catch {
    return null
  }
}

async function load(count: number): Promise<number> {
  const { loadComments } = await import('./consultations/load/load-comments.ts')
  const { database } = await import('./platform/database.ts')
  try {
    const code = await loadComments(count, (done) => {
      process.stderr.write(`${done} of ${count}\n`)
    })
    process.stdout.write(`/consultations/${code}/comments\n`)
    return 0
  } finally {
    await database.close()
  }
}

/** The same in a process that finds the database in its environment. */
async function loadEmbedded(): Promise<number> {
  const { startEmbeddedDatabase } = await import('./platform/embedded-database.ts')
  const { takeLock } = await import('./platform/lock-file.ts')
  await mkdir(env.DATA_DIR, { recursive: true })
  const lock = await takeLock(`${env.DATA_DIR}/main.lock`)
  const postgres = await startEmbeddedDatabase({ dataDir: `${env.DATA_DIR}/postgres` })
  try {
    const environment = { ...process.env, DATABASE_URL: postgres.url, EMBEDDED_DATABASE: 'true' }
    for (const script of ['server/migrate.ts', 'server/seed-load.ts']) {
      const child = fork(script, process.argv.slice(2), { env: environment, stdio: 'inherit' })
      const [code] = (await once(child, 'exit')) as [number | null]
      if (code !== 0) return code ?? 1
    }
    return 0
  } finally {
    await postgres.stop()
    await lock.release()
  }
}

function refuse(words: string): number {
  process.stderr.write(`${words}\n`)
  return 2
}
