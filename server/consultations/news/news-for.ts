import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'

/** What is new for one follower of a consultation. */
export interface News {
  accountId: string
  /** Comments by others in what they follow. */
  count: number
  firstId: string | null
  /** Where all of them stand in one conversation. */
  rootId: string | null
  /** Where all of them stand in one topic. */
  topicId: string | null
}

const nobody = '00000000-0000-0000-0000-000000000000'

// Of a reply to one's own comment a notice has told already.
const newsSql = `
with news as materialized (
  select c.id, c.root_id, c.created_at, thread.topic_id, topic.parent_id as theme_id,
    author.account_id as author_id, replied.account_id as replied_id
  from comment c
  join thread on thread.id = c.thread_id
  left join topic on topic.id = thread.topic_id
  left join participant author on author.id = c.participant_id
  left join comment parent on parent.id = c.parent_id
  left join participant replied on replied.id = parent.participant_id
  where c.id = any ($2::uuid[])
    and c.held_at is null and c.hidden_at is null and c.withdrawn_at is null
), people as materialized (
  select distinct account_id from follow
  where consultation_id = $1 and account_id > $3
  order by account_id limit $4
)
select people.account_id as "accountId", count(distinct news.id)::int as count,
  min(news.id::text) as "firstId",
  case when count(distinct news.root_id) = 1 then min(news.root_id::text) end as "rootId",
  case when count(distinct coalesce(news.topic_id, $5)) = 1 then min(news.topic_id::text) end
    as "topicId"
from people
join follow f on f.account_id = people.account_id and f.consultation_id = $1
left join news on ((f.topic_id is null and f.comment_id is null)
    or f.topic_id in (news.topic_id, news.theme_id)
    or f.comment_id = news.root_id)
  and news.created_at >= f.created_at
  and news.author_id is distinct from people.account_id
  and news.replied_id is distinct from people.account_id
group by people.account_id
order by people.account_id`

/** The next followers of a consultation, in the order of their ids, and what is new for each: nothing
 * for those who follow another part of it.
 * @param commentIds  the new comments; those that do not stand any more are left out */
export async function newsFor(
  asked: { consultationId: string; commentIds: string[]; afterId: string | null; size: number },
  transaction: Transaction,
): Promise<News[]> {
  const { rows } = await queryOn(transaction, newsSql, [
    asked.consultationId,
    asked.commentIds,
    asked.afterId ?? nobody,
    asked.size,
    nobody,
  ])
  return rows as News[]
}
