import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { concludeRound } from './conclude-round.ts'
import { holdOwnAssignment } from './find-or-refuse.ts'
import { tellOfficers } from './tell.ts'
import { noteText } from './written.ts'

/** Takes a test on, and declares to have no conflict of interest.
 * @throws {NotFound}
 * @throws {Conflict} `test-answered` */
export async function acceptAssignment(
  actor: Actor,
  assignmentId: string,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    const { assignment } = await holdOwnAssignment(actor, assignmentId, transaction)
    if (assignment.acceptedAt || assignment.declinedAt) throw new Conflict('test-answered')
    await assignment.update({ acceptedAt: now }, { transaction })
    await record(actor, 'test.accepted', 'assignment', assignment.id, transaction)
  })
}

/** Declares a conflict of interest, in words that officers read, and hands the test back.
 * @throws {NotFound}
 * @throws {Invalid} `conflict` with `required` | `tooLong`
 * @throws {Conflict} `test-answered` */
export async function declineAssignment(
  actor: Actor,
  assignmentId: string,
  words: string,
  now: Date = new Date(),
): Promise<void> {
  const conflict = noteText('conflict', words)
  await inTransaction(async (transaction) => {
    const { assignment, evaluation } = await holdOwnAssignment(actor, assignmentId, transaction)
    if (conflict === '') throw new Invalid('conflict', 'required')
    if (assignment.acceptedAt || assignment.declinedAt) throw new Conflict('test-answered')
    await assignment.update({ declinedAt: now, conflict }, { transaction })
    await record(actor, 'test.declined', 'assignment', assignment.id, transaction)
    await tellOfficers('test-declined', evaluation, transaction)
    await concludeRound(evaluation, transaction, now)
  })
}
