import { z } from 'zod'
import { log } from '../../log.ts'
import type { Job } from '../queue.ts'
import { taipeiMidnight } from '../taipei.ts'
import { calendarEnd } from './calendar.ts'

// The government publishes the calendar of the next year in May or June. From July on it can be added.
const monthsBefore = 6

/** Whether the year after the last known one ought to be added by now. */
export function calendarEndsSoon(now: Date): boolean {
  const warnFrom = taipeiMidnight(calendarEnd)
  warnFrom.setUTCMonth(warnFrom.getUTCMonth() - monthsBefore)
  return now >= warnFrom
}

/** Says so every Monday morning, as long as it is so, to whoever reads the log. */
export const watchCalendar: Job<Record<string, never>> = {
  name: 'platform.calendar',
  schema: z.object({}),
  heartbeatSeconds: 60,
  expireInSeconds: 60,
  retryLimit: 3,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '30 7 * * 1',
  run: async () => {
    if (!calendarEndsSoon(new Date())) return
    log.warn(
      { calendarEnd },
      'the office calendar ends soon: add the next year (docs/working-days.md)',
    )
  },
}
