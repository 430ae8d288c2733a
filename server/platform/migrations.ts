import { QueryTypes } from 'sequelize'
import { Umzug } from 'umzug'
import type { UmzugStorage } from 'umzug'
import { migrations } from '#models/migrations/index.ts'
import { log } from '../log.ts'
import { database } from './database.ts'
import { sealPlain, sealedPlain } from './seal-plain.ts'

// Any number, the same in every process: two that start at once migrate one after the other.
const migrationLock = 7_201_126

const applied = async (): Promise<string[]> => {
  const rows = await database.query<{ name: string }>('select name from schema_migration', {
    type: QueryTypes.SELECT,
  })
  return rows.map((row) => row.name)
}

// Own storage, because the `underscored` models here would rename the table of umzug's.
const storage: UmzugStorage = {
  executed: applied,
  logMigration: async ({ name }) => {
    await database.query('insert into schema_migration (name) values ($1)', { bind: [name] })
  },
  unlogMigration: async ({ name }) => {
    await database.query('delete from schema_migration where name = $1', { bind: [name] })
  },
}

/** Brings the schema up to date, and seals what older versions left plain. Safe while the service runs and from several processes at once. */
export async function migrate(): Promise<void> {
  await database.transaction(async (transaction) => {
    await database.query('select pg_advisory_xact_lock($1)', { bind: [migrationLock], transaction })
    await database.query(
      'create table if not exists schema_migration (name text primary key, applied_at timestamptz not null default now())',
    )
    await new Umzug({
      migrations: migrations.map(({ name, up }) => ({
        name,
        up: () => up(database.getQueryInterface()),
      })),
      storage,
      logger: {
        info: (entry) => log.info(entry, 'migration'),
        warn: (entry) => log.warn(entry, 'migration'),
        error: (entry) => log.error(entry, 'migration'),
        debug: () => {},
      },
    }).up()
    await sealPlain()
    await database.query('insert into schema_migration (name) values ($1) on conflict do nothing', {
      bind: [sealedPlain],
    })
  })
}

/** Names of the migrations that this code knows and the database lacks; among them the sealing, as
 * who is not sealed yet would not be found. */
export async function missingMigrations(): Promise<string[]> {
  const known = new Set(await applied())
  const wanted = [...migrations.map(({ name }) => name), sealedPlain]
  return wanted.filter((name) => !known.has(name))
}
