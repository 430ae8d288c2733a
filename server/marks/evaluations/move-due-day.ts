import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { readDay } from '../../platform/read-day.ts'
import { record } from '../../platform/record.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { calendarEnd } from '../../platform/working-days/calendar.ts'
import { mayHandleApplication } from '../policy.ts'
import { holdAssignment } from './take-back-assignment.ts'
import { tellTester } from './tell.ts'

/** Sets another last day of a test that is not finished, e.g. for a tester who was ill.
 * @param day  `YYYY-MM-DD`, today or later
 * @throws {NotFound}
 * @throws {Invalid} `day` with `required` | `day-unknown` | `day-not-later?earliest=…` | `day-too-late?latest=…`
 * @throws {Conflict} `test-finished` | `test-declined` */
export async function moveDueDay(
  actor: Actor,
  assignmentId: string,
  day: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  const dueOn = dayFrom(day, now)
  await inTransaction(async (transaction) => {
    const { assignment, evaluation } = await holdAssignment(assignmentId, transaction)
    if (assignment.finishedAt) throw new Conflict('test-finished')
    if (assignment.declinedAt) throw new Conflict('test-declined')
    await assignment.update({ dueOn }, { transaction })
    await record(actor, 'test.due-day-moved', 'assignment', assignment.id, transaction)
    await tellTester('test-due-moved', assignment, evaluation, transaction)
  })
}

function dayFrom(text: string, now: Date): TaipeiDate {
  const day = readDay('day', text)
  const today = taipeiDate(now)
  if (day < today) throw new Invalid('day', `day-not-later?earliest=${today}`)
  if (day > calendarEnd) throw new Invalid('day', `day-too-late?latest=${calendarEnd}`)
  return day
}
