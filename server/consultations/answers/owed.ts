import type { Transaction } from 'sequelize'
import type { AnswerSubject, Consultation } from '#models/index.ts'
import { queryOn, queryPool } from '../../platform/database.ts'
import { phaseOf } from '../phase.ts'
import { words } from '../present.ts'
import type { Words } from '../present.ts'

/** One thing that stands on the list of answers. */
export interface Owed {
  kind: AnswerSubject
  /** Null for the consultation as a whole. */
  id: string | null
  /** What it is called; null for the whole, and where its text was hidden or withdrawn. */
  title: Words | null
  /** The topic that it is a part of. */
  partOf: Words | null
  /** Without an answer to it the consultation cannot be marked answered. */
  isOwed: boolean
  /** When a proposal reached its threshold. */
  reachedAt: Date | null
}

type Kind = Exclude<AnswerSubject, 'whole'>

interface OwedRow {
  kind: Kind
  id: string
  zh: string | null
  en: string | null
  parent_zh: string | null
  parent_en: string | null
  is_owed: boolean
  reached_at: Date | null
}

const answered = (kind: Kind) => `(
  select subject_id from official_answer where consultation_id = $1 and subject_type = '${kind}')`
const stands = 'held_at is null and hidden_at is null and withdrawn_at is null'
const noParent = 'null as parent_zh, null as parent_en'

const questions = `
select 'question' as kind, id, title as zh, null as en, ${noParent},
  true as is_owed, null::timestamptz as reached_at
from question where consultation_id = $1 order by position`

const topics = `
select 'topic' as kind, t.id, t.name_zh as zh, t.name_en as en,
  parent.name_zh as parent_zh, parent.name_en as parent_en,
  true as is_owed, null::timestamptz as reached_at
from topic t left join topic parent on parent.id = t.parent_id
where t.consultation_id = $1 order by t.position`

const proposals = `
select 'proposal' as kind, id, case when ${stands} then title end as zh, null as en, ${noParent},
  reached_at is not null and ${stands} as is_owed, reached_at
from proposal
where consultation_id = $1
  and (reached_at is not null and ${stands} or id in ${answered('proposal')})
order by reached_at, id`

// What unites all groups is what the newest picture says that everybody sees.
const statements = `
with newest as (
  select presented from opinion_map where consultation_id = $1 order by id desc limit 1
), uniting as (
  select (one.value->>'statement')::uuid as id, one.place
  from newest,
    jsonb_array_elements(newest.presented->'character'->'unites') with ordinality as one (value, place)
)
select 'statement' as kind, s.id, case when ${stands} then s.body end as zh, null as en, ${noParent},
  uniting.id is not null and ${stands} as is_owed, null::timestamptz as reached_at
from statement s left join uniting on uniting.id = s.id
where s.consultation_id = $1
  and (uniting.id is not null and ${stands} or s.id in ${answered('statement')})
order by uniting.place, s.id`

/** What the agency must answer, and what it has answered although it need not any more: each
 * question, each topic, each proposal that reached its threshold, each statement that unites all
 * groups; the whole where there is none of these. Before the closing only proposals are owed an
 * answer, which has its own time. */
export async function owedIn(
  consultation: Consultation,
  now: Date,
  transaction?: Transaction,
): Promise<Owed[]> {
  const phase = phaseOf(consultation, now)
  if (phase === 'prepared') return []
  const { forms } = consultation
  const asks = [
    ...(phase !== 'open' && forms.includes('questions') ? [questions] : []),
    ...(phase !== 'open' ? [topics] : []),
    ...(forms.includes('proposals') ? [proposals] : []),
    ...(phase !== 'open' && forms.includes('statements') ? [statements] : []),
  ]
  const run = (sql: string) =>
    transaction ? queryOn(transaction, sql, [consultation.id]) : queryPool(sql, [consultation.id])
  const found: Owed[] = []
  // One after the other: a transaction has one connection.
  for (const sql of asks) found.push(...((await run(sql)).rows as OwedRow[]).map(toOwed))
  if (phase === 'open') return found
  return [...found, { ...whole, isOwed: !found.some(({ isOwed }) => isOwed) }]
}

const whole: Owed = {
  kind: 'whole',
  id: null,
  title: null,
  partOf: null,
  isOwed: true,
  reachedAt: null,
}

const toOwed = (row: OwedRow): Owed => ({
  kind: row.kind,
  id: row.id,
  title: row.zh === null ? null : words(row.zh, row.en),
  partOf: row.parent_zh === null ? null : words(row.parent_zh, row.parent_en),
  isOwed: row.is_owed,
  reachedAt: row.reached_at,
})
