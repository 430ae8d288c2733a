import { z } from 'zod'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { markdownText } from '../../platform/markdown.ts'
import type { Job } from '../../platform/queue.ts'
import { searchVector } from './search-vector.ts'
import type { Weight } from './search-vector.ts'

/** Every minute, makes new and changed words findable. What a row may show is known before, by
 * triggers: hidden at the same moment, it is found at no moment. */
export const indexSearch: Job<Record<string, never>> = {
  name: 'consultations.index-search',
  schema: z.object({}),
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 5,
  retryDelaySeconds: 30,
  concurrency: 1,
  schedule: '* * * * *',
  run: (_data, { signal }) => indexAll(signal),
}

// Whoever changes one of these waits until they are done.
const atOnce = 50

const staleSql = `
with stale as (
  select id, kind from search_entry where is_stale order by id limit ${atOnce}
  for update skip locked
)
select stale.id, stale.kind,
  coalesce(proposal.title, concat_ws(' ', c.title_zh, c.title_en)) as title,
  concat_ws(' ', c.summary_zh, c.summary_en) as summary,
  coalesce(statement.body, concat_ws(' ', question.title, question.hint, paragraph.heading,
    topic.name_zh, topic.name_en)) as glance,
  coalesce(comment.body, proposal.body, answer.reasons, paragraph.body,
    concat_ws(E'\\n\\n', c.background_zh, c.background_en)) as text
from stale
left join consultation c on stale.kind = 'consultation' and c.id = stale.id
left join comment on stale.kind = 'comment' and comment.id = stale.id
left join statement on stale.kind = 'statement' and statement.id = stale.id
left join proposal on stale.kind = 'proposal' and proposal.id = stale.id
left join official_answer answer on stale.kind = 'answer' and answer.id = stale.id
left join paragraph on stale.kind = 'paragraph' and paragraph.id = stale.id
left join question on stale.kind = 'question' and question.id = stale.id
left join topic on stale.kind = 'topic' and topic.id = stale.id`

interface StaleRow {
  id: string
  kind: string
  title: string
  summary: string
  /** What is so short that it is read as a whole. */
  glance: string
  text: string
}

/** Indexes all that is new or was changed. Can be broken off anywhere, and run by two at once. */
export async function indexAll(signal: AbortSignal): Promise<void> {
  while ((await indexSome()) === atOnce) signal.throwIfAborted()
}

const indexSome = (): Promise<number> =>
  inTransaction(async (transaction) => {
    const { rows } = (await queryOn(transaction, staleSql)) as { rows: StaleRow[] }
    await queryOn(
      transaction,
      `update search_entry set search = made.search::tsvector, is_stale = false
       from unnest($1::uuid[], $2::text[]) as made (id, search) where made.id = search_entry.id`,
      [rows.map(({ id }) => id), rows.map(vectorOf)],
    )
    return rows.length
  })

const weigh = (text: string, weight: Weight) => ({ text, weight })

function vectorOf({ kind, title, summary, glance, text }: StaleRow): string {
  return searchVector([
    weigh(title, 'A'),
    weigh(summary, 'B'),
    weigh(glance, 'B'),
    weigh(markdownText(text), kind === 'answer' ? 'C' : 'D'),
  ])
}
