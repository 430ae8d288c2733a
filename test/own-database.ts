import { afterEach, inject, vi } from 'vitest'
import { onServer } from './database-server.ts'
import { markSigningKey } from './mark-signing-key.ts'

// Files that follow each other in a worker share it, with what it has loaded and its database; what
// one of them set in the environment ends with it.
vi.unstubAllEnvs()

// Before any import of the service: it reads its configuration when it is loaded.
const serverUrl = inject('databaseServerUrl')
const name = `test_${process.pid}`
const url = new URL(serverUrl)
url.pathname = `/${name}`
Object.assign(process.env, {
  NODE_ENV: 'test',
  DATABASE_URL: url.href,
  DATA_DIR: `${inject('dataDir')}/${name}`,
  EMBEDDED_DATABASE: 'true',
  SESSION_SECRET: 'a secret of the tests, long enough',
  ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  MARK_SIGNING_KEYS: markSigningKey,
})
const worker = globalThis as { hasDatabase?: true }
if (!worker.hasDatabase) {
  await onServer(serverUrl, `create database ${name} template ${inject('templateDatabase')}`)
  worker.hasDatabase = true
}

const { database } = await import('../server/platform/database.ts')

// Each test begins with empty tables; those of the queue keep their queues. Rows are deleted where
// there are any: truncating makes new files for every table and index, which costs more than a test.
// Without triggers, foreign keys ask for no order.
const emptyTables = `
do $$
declare
  name text;
  is_used boolean;
begin
  set local session_replication_role = replica;
  for name in
    select tablename from pg_tables
    where schemaname = 'public' and tablename not in ('schema_migration', 'standard_version')
  loop
    execute format('select exists (select 1 from %I)', name) into is_used;
    if is_used then execute format('delete from %I', name); end if;
  end loop;
  delete from queue.job;
end $$`

afterEach(async () => {
  await empty(emptyTables)
})

/** A service that still works, for a browser that has left, holds rows in an order of its own: when
 * PostgreSQL ends the wait of the two by refusing us, the other is done and we go again. */
async function empty(statement: string): Promise<void> {
  try {
    await database.query(statement)
  } catch (error) {
    if (!(error as Error).message.includes('deadlock detected')) throw error
    await empty(statement)
  }
}
