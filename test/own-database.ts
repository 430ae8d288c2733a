import { afterAll, afterEach, inject } from 'vitest'
import { onServer } from './database-server.ts'

// Before any import of the service: it reads its configuration when it is loaded.
const serverUrl = inject('databaseServerUrl')
const name = `test_${process.pid}_${Date.now().toString(36)}`
const url = new URL(serverUrl)
url.pathname = `/${name}`
Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: url.href,
  EMBEDDED_DATABASE: 'true',
  SESSION_SECRET: 'a secret of the tests, long enough',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
})
await onServer(serverUrl, `create database ${name} template ${inject('templateDatabase')}`)

const { database } = await import('../server/platform/database.ts')

// Each test begins with empty tables; those of the queue keep their queues.
afterEach(async () => {
  const [rows] = await database.query(
    `select string_agg(format('%I', tablename), ', ') as names from pg_tables
     where schemaname = 'public' and tablename <> 'schema_migration'`,
  )
  const [{ names }] = rows as [{ names: string }]
  await database.query(`truncate ${names} cascade; delete from queue.job`)
})

afterAll(async () => {
  await database.close()
  await onServer(serverUrl, `drop database ${name} with (force)`)
})
