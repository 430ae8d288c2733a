/** `npm run worker`: carries out what was put on the queue. Any number of them may run. */
import { jobs } from './jobs.ts'
import { log } from './log.ts'
import { database } from './platform/database.ts'
import { endWithParent } from './platform/processes.ts'
import { startWorking } from './platform/queue.ts'

const working = await startWorking(jobs)
log.info('worker takes jobs')

endWithParent(async () => {
  await working.stop()
  await database.close()
})
