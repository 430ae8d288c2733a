import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { concludeRound } from './conclude-round.ts'
import { holdOwnAssignment } from './find-or-refuse.ts'
import { refuseUnlessOpen, standingOf } from './round.ts'

/** Hands a test in: nothing of it changes any more. What was not tested stays untested.
 * @throws {NotFound}
 * @throws {Conflict} as `refuseUnlessOpen`; `test-tools-first`; `test-settling` for who settles */
export async function finishTest(
  actor: Actor,
  assignmentId: string,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    const { assignment, evaluation } = await holdOwnAssignment(actor, assignmentId, transaction)
    refuseUnlessOpen(assignment, await standingOf(evaluation, now, transaction), now)
    if (assignment.kind === 'settling') throw new Conflict('test-settling')
    if (assignment.technology === '' || assignment.browser === '') {
      throw new Conflict('test-tools-first')
    }
    await assignment.update({ finishedAt: now }, { transaction })
    await record(actor, 'test.finished', 'assignment', assignment.id, transaction)
    await concludeRound(evaluation, transaction, now)
  })
}
