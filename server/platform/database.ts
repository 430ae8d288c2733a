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

type Step = () => Promise<unknown>
const lastSteps = new WeakMap<Transaction, Step[]>()

/** Runs all of it or nothing of it. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    const steps: Step[] = []
    lastSteps.set(transaction, steps)
    const result = await work(transaction)
    for (const step of steps) await step()
    return result
  })
}

/** Puts off what everybody else would have to wait for, such as a lock that all want, until the rest
 * of the transaction is done. In a transaction that is not one of `inTransaction` nobody could say
 * when that is: there it is done at once. */
export async function beforeCommit(transaction: Transaction, step: Step): Promise<void> {
  const steps = lastSteps.get(transaction)
  if (steps) steps.push(step)
  else await step()
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
