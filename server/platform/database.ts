import { Sequelize } from 'sequelize'
import type { Transaction } from 'sequelize'
import { defineModels } from '#models/index.ts'
import { env } from '../env.ts'
import { log } from '../log.ts'

if (!env.DATABASE_URL) {
  throw new Error(
    'DATABASE_URL: required by this process, e.g. postgresql://user@host:5432/curbcut',
  )
}

/** The one pool of this process. */
export const database = new Sequelize(env.DATABASE_URL, {
  dialect: 'postgres',
  logging: (sql) => log.trace(sql),
  pool: { max: 10, idle: 10_000 },
  define: { underscored: true, updatedAt: false, freezeTableName: true },
})

defineModels(database)

/** Runs all of it or nothing of it. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(work)
}

interface PgConnection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** Runs SQL with `$1` parameters on the transaction's own connection, past Sequelize's parser. */
export function queryOn(transaction: Transaction, text: string, values?: unknown[]) {
  const { connection } = transaction as unknown as { connection: PgConnection }
  return connection.query(text, values)
}

/** Runs SQL with `$1` parameters on a connection of the pool. */
export async function queryPool(text: string, values?: unknown[]) {
  const connection = await database.connectionManager.getConnection({ type: 'write' })
  try {
    return await (connection as unknown as PgConnection).query(text, values)
  } finally {
    database.connectionManager.releaseConnection(connection)
  }
}
