import { execFile } from 'node:child_process'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { startEmbeddedDatabase } from '../server/platform/embedded-database.ts'
import { onServer } from './database-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServerUrl: string
    templateDatabase: string
    /** Where workers keep files; gone after the run, with the databases. */
    dataDir: string
  }
}

const template = 'migrated_template'

/** One real PostgreSQL for the whole run, with a migrated database that the workers clone. */
export default async function setup(project: TestProject) {
  await mkdir('.cache', { recursive: true })
  const dataDir = await mkdtemp(join('.cache', 'test-'))
  const server = await startEmbeddedDatabase({
    dataDir: join(dataDir, 'postgres'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  })
  await onServer(server.url, `create database ${template}`)
  const url = new URL(server.url)
  url.pathname = `/${template}`
  await promisify(execFile)(process.execPath, ['server/migrate.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      NODE_ENV: 'test',
      SESSION_SECRET: 'x'.repeat(32),
      ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
      LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
    },
  })
  project.provide('databaseServerUrl', server.url)
  project.provide('templateDatabase', template)
  project.provide('dataDir', dataDir)
  return async () => {
    await untilLeft(server.url)
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The services of the journeys end after the workers that began them. */
async function untilLeft(serverUrl: string): Promise<void> {
  for (let looks = 0; looks < 50; looks += 1) {
    if ((await onServer(serverUrl, whoIsLeft)).length === 0) return
    await delay(100)
  }
}

const whoIsLeft = "select 1 from pg_stat_activity where datname ~ '^test_' limit 1"
