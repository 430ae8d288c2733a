import type { Transaction } from 'sequelize'
import { Comment } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'
import { closingOfProposal } from '../proposals/endorsing-time.ts'
import { letStand } from '../threads/let-stand.ts'
import type { Subject } from './subject.ts'

/** Takes the words of a contribution from the public; its place stays. */
export const takeAway = (
  { kind, id }: Subject,
  now: Date,
  transaction: Transaction,
): Promise<unknown> =>
  queryOn(transaction, `update ${kind} set hidden_at = $2 where id = $1`, [id, now])

/** Makes a contribution public, whether it was hidden or waited. What had waited begins to count. */
export async function bringBack(
  consultation: Consultation,
  { kind, id, heldAt }: Subject,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  await queryOn(transaction, `update ${kind} set hidden_at = null, held_at = null where id = $1`, [
    id,
  ])
  if (!heldAt) return
  if (kind === 'comment') {
    const comment = await Comment.findByPk(id, { rejectOnEmpty: true, transaction })
    await letStand(comment, transaction)
  }
  // The days in which nobody could endorse it are not its own.
  if (kind === 'proposal') {
    const closesAt = closingOfProposal(consultation, now)
    await queryOn(transaction, 'update proposal set closes_at = $2 where id = $1', [id, closesAt])
  }
}
