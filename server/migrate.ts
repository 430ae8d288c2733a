/** `npm run migrate`: brings the schema and the queue up to date. */
import { jobs } from './jobs.ts'
import { database } from './platform/database.ts'
import { migrate } from './platform/migrations.ts'
import { migrateQueue } from './platform/queue.ts'

await migrate()
await migrateQueue(jobs)
await database.close()
