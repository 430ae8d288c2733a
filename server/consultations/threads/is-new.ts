import type { Transaction } from 'sequelize'
import type { Participant } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'

/** Whether nothing of theirs was let through yet: no comment, statement or proposal. */
export async function isNewContributor(
  { id }: Pick<Participant, 'id'>,
  transaction: Transaction,
): Promise<boolean> {
  const kinds = ['comment', 'statement', 'proposal']
  const any = kinds.map(
    (kind) => `exists (select 1 from ${kind} where participant_id = $1 and held_at is null)`,
  )
  const { rows } = await queryOn(transaction, `select ${any.join(' or ')} as known`, [id])
  return !(rows as [{ known: boolean }])[0].known
}
