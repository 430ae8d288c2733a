import type { Transaction } from 'sequelize'
import { PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { env } from '../env.ts'
import { log } from '../log.ts'
import { queryOn, queryPool } from './database.ts'

/** A kind of work that runs later, in the worker. */
export interface Job<Data extends object> {
  name: string
  schema: z.ZodType<Data>
  /** A worker that says nothing for so long is taken for dead and the job is given to another. */
  heartbeatSeconds: number
  /** The longest that one run may take. */
  expireInSeconds: number
  retryLimit: number
  retryDelaySeconds: number
  /** With it, the delay doubles with every try, up to this. */
  retryDelayMaxSeconds?: number
  /** Runs of it at once in one worker process. */
  concurrency: number
  /** When it comes by itself, with empty data: five fields of cron, in Taiwan's time. What fell due
   * while no worker ran comes once afterwards. */
  schedule?: string
  /** Of those sent with the same `once`, at most one waits. */
  onceWaiting?: true
  run: (data: Data, context: JobContext) => Promise<void>
}

export interface JobContext {
  /** Aborted when the worker is asked to stop, or was taken for dead; the next runs the job again. */
  signal: AbortSignal
}

export interface EnqueueOptions {
  /** Jobs of one group run one after the other, over all workers. */
  group?: string
  startAfterSeconds?: number
  /** Where one with the same word waits already, that one will do: it begins after this transaction
   * has ended. For jobs that are `onceWaiting`. */
  once?: string
}

export const queueSchema = 'queue'

// Sends only, and whoever works keeps the house (see worker). Jobs go in on the connection of their
// transaction; what the sender has to know of the queues it asks on one of its own: with one of the
// pool it could wait for transactions that all wait for it.
let sender: Promise<PgBoss> | null = null
const startSender = () => {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: queueSchema,
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // Unheard, an error would end the process.
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  return boss.start()
}

function startedSender(): Promise<PgBoss> {
  // A start that failed is tried again by the next who sends.
  sender ??= startSender().catch((error: unknown) => {
    sender = null
    throw error
  })
  return sender
}

const onTransaction = (transaction: Transaction) => ({
  executeSql: (text: string, values?: unknown[]) =>
    queryOn(transaction, text, values) as Promise<{ rows: never[] }>,
})

/** Lets a program end that has sent jobs. */
export async function stopSending(): Promise<void> {
  const boss = await sender
  sender = null
  await boss?.stop({ graceful: false })
}

/** Puts a job on the queue in the transaction of the rows that it is about. */
export async function enqueue<Data extends object>(
  job: Job<Data>,
  data: Data,
  transaction: Transaction,
  { group, startAfterSeconds, once }: EnqueueOptions = {},
): Promise<void> {
  const boss = await startedSender()
  const send = () =>
    boss.send(job.name, job.schema.parse(data), {
      ...(group ? { group: { id: group } } : {}),
      ...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
      ...(once ? { singletonKey: once } : {}),
      db: onTransaction(transaction),
    })
  // The one that waits may begin between the two looks; then another is needed.
  while ((await send()) === null) {
    if (!once || (await holdWaiting(job.name, once, transaction))) return
  }
}

/** Puts many jobs of one kind on the queue at once, in the transaction of the rows that they are
 * about. */
export async function enqueueMany<Data extends object>(
  job: Job<Data>,
  all: Data[],
  transaction: Transaction,
): Promise<void> {
  if (all.length === 0) return
  const boss = await startedSender()
  await boss.insert(
    job.name,
    all.map((data) => ({ data: job.schema.parse(data) })),
    { db: onTransaction(transaction) },
  )
}

/** Keeps a job that waits from beginning before the transaction has ended: it would not see what the
 * transaction changes, and nobody would ask again. Fetching skips what is locked.
 * @returns whether one waits */
async function holdWaiting(name: string, once: string, transaction: Transaction): Promise<boolean> {
  const { rows } = await queryOn(
    transaction,
    `select 1 from ${queueSchema}.job
     where name = $1 and singleton_key = $2 and state = 'created' for share`,
    [name, once],
  )
  return rows.length > 0
}

/** Creates the queue's tables and its queues; part of migrating. */
export async function migrateQueue(jobs: Job<never>[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: queueSchema,
    max: 2,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  try {
    for (const job of jobs) await ensureQueue(boss, job)
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function ensureQueue(boss: PgBoss, job: Job<never>): Promise<void> {
  const options = {
    expireInSeconds: job.expireInSeconds,
    heartbeatSeconds: job.heartbeatSeconds,
    retryLimit: job.retryLimit,
    retryDelay: job.retryDelaySeconds,
    retryBackoff: job.retryDelayMaxSeconds !== undefined,
    ...(job.retryDelayMaxSeconds ? { retryDelayMax: job.retryDelayMaxSeconds } : {}),
  }
  if (await boss.getQueue(job.name)) await boss.updateQueue(job.name, options)
  else
    await boss.createQueue(job.name, {
      ...options,
      ...(job.onceWaiting ? { policy: 'short' } : {}),
    })
  if (job.schedule)
    await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Taipei', missed: 'once' })
}

/** Takes jobs until stopped.
 * @returns stop: lets running jobs see the signal, waits for them, gives unfinished ones back */
export async function startWorking(jobs: Job<never>[]): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: queueSchema,
    max: 4,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    schedule: true,
  })
  boss.on('error', (error) => log.error({ err: error }, 'queue'))
  await boss.start()
  for (const job of jobs) {
    await boss.work<object>(
      job.name,
      { localConcurrency: job.concurrency, groupConcurrency: 1, pollingIntervalSeconds: 1 },
      async ([taken]) => {
        if (!taken) return
        log.info({ job: job.name, jobId: taken.id }, 'job begins')
        // The queue aborts a job's own signal when it has given the job to somebody else.
        const signal = AbortSignal.any([stopping.signal, taken.signal])
        await job.run(job.schema.parse(taken.data) as never, { signal })
        log.info({ job: job.name, jobId: taken.id }, 'job done')
      },
    )
  }
  return {
    stop: async () => {
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 6000 })
    },
  }
}

/** @throws when the queue cannot be reached or its tables are missing */
export async function pingQueue(): Promise<void> {
  await queryPool(`select version from ${queueSchema}.version`)
}
