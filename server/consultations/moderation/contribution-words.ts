import type { Transaction } from 'sequelize'
import { queryOn } from '../../platform/database.ts'
import type { ContributionKind } from './subject.ts'

/** What somebody contributed, as plain text, for those who judge it, report it or wrote it. */
export interface ContributionWords {
  /** Of a proposal. */
  title: string | null
  /** Null where its author has taken it back. */
  body: string | null
  /** The public name of its author; null where their account is gone. */
  author: string | null
  /** What a comment replies to, where that can be read by everybody. */
  repliesTo: string | null
  /** ISO 8601. */
  createdAt: string
}

const titles: Record<ContributionKind, string> = {
  comment: 'null',
  statement: 'null',
  proposal: 'case when c.withdrawn_at is null then c.title end',
}

const isShown =
  'parent.held_at is null and parent.hidden_at is null and parent.withdrawn_at is null'

/** Reads the words of a contribution, also of one that is hidden: whom they are shown to is for the
 * caller to know. */
export async function readContributionWords(
  kind: ContributionKind,
  id: string,
  transaction: Transaction,
): Promise<ContributionWords> {
  const { rows } = await queryOn(
    transaction,
    `select ${titles[kind]} as title, case when c.withdrawn_at is null then c.body end as body,
       author.pseudonym as author, c.created_at as "createdAt",
       ${kind === 'comment' ? `case when ${isShown} then parent.body end` : 'null'} as "repliesTo"
     from ${kind} c
     left join participant author on author.id = c.participant_id
     ${kind === 'comment' ? 'left join comment parent on parent.id = c.parent_id' : ''}
     where c.id = $1`,
    [id],
  )
  const [row] = rows as [Omit<ContributionWords, 'createdAt'> & { createdAt: Date }]
  return { ...row, createdAt: row.createdAt.toISOString() }
}
