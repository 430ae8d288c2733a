import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { inTransaction, queryPool } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { addWorkingDays } from '../../platform/working-days/working-days.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { applicationClock } from './application-clock.ts'
import type { StepOwner } from './application-clock.ts'
import { holdApplication, stateOf } from './find-application.ts'
import type { WholeApplication } from './find-application.ts'
import { tellDay, tellStep } from './tell.ts'
import type { Party } from './tell.ts'

/** Each morning: tells whose turn it is of what is due soon, and once of what is overdue. */
export const remindOfApplications: Job<Record<string, never>> = {
  name: 'marks.remind-of-applications',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '0 8 * * *',
  run: (_data, { signal }) => remindOfDue(new Date(), signal),
}

// Told so many working days before.
const daysBefore = 2

/** Tells what is to be told at a moment; of each application in a transaction of its own, in which its
 * row also says of which day was told, so that nothing is told twice. */
export async function remindOfDue(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  const { rows } = await queryPool(underWaySql)
  for (const { number } of rows as { number: string }[]) {
    signal.throwIfAborted()
    await inTransaction(async (transaction) => {
      await remindOne(await holdApplication(number, transaction), now, transaction)
    })
  }
}

async function remindOne(
  application: WholeApplication,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const state = stateOf(application, now)
  if (state === 'lapsed') return tellOfLapse(application, transaction)
  const clock = applicationClock(state, application.events)
  if (!clock?.dueOn) return
  const { owner, dueOn } = clock
  const today = taipeiDate(now)
  if (today > dueOn) {
    if (application.overdueToldFor === dueOn) return
    await application.update({ overdueToldFor: dueOn }, { transaction })
    await tellDay(partyOf(owner), 'application-overdue', application, dueOn, transaction)
    return
  }
  if (addWorkingDays(today, daysBefore) < dueOn || application.dueSoonToldFor === dueOn) return
  await application.update({ dueSoonToldFor: dueOn }, { transaction })
  await tellDay(partyOf(owner), 'application-due', application, dueOn, transaction)
}

/** The officers answer for what the service and the testers do. */
const partyOf = (owner: StepOwner): Party => (owner === 'agency' ? 'agency' : 'officers')

async function tellOfLapse(application: WholeApplication, transaction: Transaction): Promise<void> {
  const day: TaipeiDate | null = application.events.findLast(({ dueOn }) => dueOn)?.dueOn ?? null
  if (day === null || application.overdueToldFor === day) return
  await application.update({ overdueToldFor: day }, { transaction })
  await tellStep('agency', 'application-lapsed', application, transaction)
  await tellStep('officers', 'application-lapsed', application, transaction)
}

// What lapsed is told of once, then it is left out.
const underWaySql = `
select number from application
where exists (
  select from application_event e
  where e.application_id = application.id and e.kind = 'submitted'
) and not exists (
  select from application_event e
  where e.application_id = application.id and e.kind in ('issued', 'refused', 'withdrawn')
) and not coalesce((
  select e.kind = 'correction-asked' and e.due_on = application.overdue_told_for
  from application_event e
  where e.application_id = application.id and e.kind in ('correction-asked', 'corrected')
  order by e.id desc limit 1
), false)
order by id`
