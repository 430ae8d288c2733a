import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'
import type { Audience } from './audience.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

// Each part is read in the order of accounts from where the last page ended, and no further than this
// page needs; who stands in both parts comes out once.
const nextSql = `
select account_id as "accountId" from (
  (select distinct account_id from follow
   where consultation_id = $1 and account_id > $2
     and ((topic_id is null and comment_id is null)
       or topic_id in (
         select unnest(array[id, parent_id]) from topic where id = $3 and consultation_id = $1)
       or comment_id = $4)
     and account_id is distinct from $7
   order by account_id limit $8)
  union
  (select account_id from participant
   where consultation_id = $1 and account_id > $2 and excluded_at is null
     and ($5 or id = any ($6::uuid[]))
     and account_id is distinct from $7
   order by account_id limit $8)
) people
order by account_id limit $8`

/** The next accounts of an audience, in the order of their ids.
 * @param after  the last of the page before; null for the first page
 * @returns fewer than `size` at the end */
export async function nextOfAudience(
  audience: Audience,
  after: string | null,
  size: number,
  transaction: Transaction,
): Promise<string[]> {
  const { rows } = (await queryOn(transaction, nextSql, [
    audience.consultationId,
    after ?? nobody,
    audience.topicId ?? null,
    audience.rootId ?? null,
    audience.participants ?? false,
    audience.participantIds ?? [],
    audience.exceptAccountId ?? null,
    size,
  ])) as { rows: { accountId: string }[] }
  return rows.map(({ accountId }) => accountId)
}
