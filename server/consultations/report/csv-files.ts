import { env } from '../../env.ts'
import type { Consultation } from '#models/index.ts'
import { byteOrderMark, csvLine } from '../../platform/csv.ts'
import type { CsvValue } from '../../platform/csv.ts'
import { queryPool } from '../../platform/database.ts'
import { smallestShown } from '../opinions/opinion-map.ts'

interface CsvFile<Row extends { id: string }> {
  /** Reads up to `$3` rows with an id after `$2`, in the order of their ids. */
  sql: string
  columns: string[]
  cells: (row: Row, consultation: Asked) => CsvValue[]
}

type Asked = Pick<Consultation, 'id' | 'code'>

const nobody = '00000000-0000-0000-0000-000000000000'

/** A file, page by page of its rows. */
export async function* writeCsv<Row extends { id: string }>(
  { sql, columns, cells }: CsvFile<Row>,
  consultation: Asked,
  pageSize = 1000,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(columns)
  for (let after = nobody; ;) {
    const { rows } = await queryPool(sql, [consultation.id, after, pageSize])
    const found = rows as Row[]
    if (found.length > 0) yield found.map((row) => csvLine(cells(row, consultation))).join('')
    const last = found.at(-1)
    if (!last || found.length < pageSize) return
    after = last.id
  }
}

const addressOf = ({ code }: Asked, path: string): string =>
  new URL(`/consultations/${code}/${path}`, env.PUBLIC_URL).href

interface CommentRow {
  id: string
  state: 'shown' | 'hidden' | 'withdrawn'
  parent_id: string | null
  place: string
  place_name: string | null
  author: string | null
  office: string | null
  support_count: number
  reply_count: number
  created_at: Date
  edited_at: Date | null
  body: string | null
}

/** Comments as everybody can read them. Of those that were hidden or withdrawn the place remains;
 * those that wait for a moderator are not there. */
export const commentsCsv: CsvFile<CommentRow> = {
  sql: `
    select c.id, c.parent_id, c.support_count, c.reply_count, c.created_at, c.edited_at,
      case when c.hidden_at is not null then 'hidden'
        when c.withdrawn_at is not null then 'withdrawn' else 'shown' end as state,
      case when t.topic_id is not null then 'topic' when t.paragraph_id is not null then 'paragraph'
        when t.proposal_id is not null then 'proposal' else 'whole' end as place,
      coalesce(topic.name_zh, paragraph.number::text, t.proposal_id::text) as place_name,
      case when c.hidden_at is null and c.withdrawn_at is null then p.pseudonym end as author,
      case when c.hidden_at is null and c.withdrawn_at is null then agency.name_zh end as office,
      case when c.hidden_at is null and c.withdrawn_at is null then c.body end as body
    from comment c
    join thread t on t.id = c.thread_id
    left join topic on topic.id = t.topic_id
    left join paragraph on paragraph.id = t.paragraph_id
    left join participant p on p.id = c.participant_id
    left join agency on agency.id = c.office_agency_id
    where c.consultation_id = $1 and c.held_at is null and c.id > $2
    order by c.id limit $3`,
  columns: [
    'id',
    'address',
    'state',
    'reply_to',
    'place',
    'place_name',
    'author',
    'office',
    'supports',
    'replies',
    'created_at',
    'edited_at',
    'text',
  ],
  cells: (row, consultation) => [
    row.id,
    addressOf(consultation, `comments/${row.id}`),
    row.state,
    row.parent_id,
    row.place,
    row.place_name,
    row.author,
    row.office,
    row.support_count,
    row.reply_count,
    row.created_at.toISOString(),
    row.edited_at?.toISOString() ?? null,
    row.body,
  ],
}

interface StatementRow {
  id: string
  body: string
  agree_count: number | null
  disagree_count: number | null
  pass_count: number | null
  created_at: Date
}

/** Statements with the sums of their votes: only after closing, and only where enough people voted
 * that no vote of a single person can be told. */
export const statementsCsv = (hasClosed: boolean): CsvFile<StatementRow> => ({
  sql: `
    select id, body, created_at,
      case when told then agree_count end as agree_count,
      case when told then disagree_count end as disagree_count,
      case when told then pass_count end as pass_count
    from (
      select *, ${hasClosed} and agree_count + disagree_count + pass_count >= ${smallestShown} as told
      from statement
    ) s
    where consultation_id = $1 and id > $2
      and held_at is null and hidden_at is null and withdrawn_at is null
    order by id limit $3`,
  columns: ['id', 'address', 'text', 'agree', 'disagree', 'pass', 'created_at'],
  cells: (row, consultation) => [
    row.id,
    addressOf(consultation, `statements?statement=${row.id}`),
    row.body,
    row.agree_count,
    row.disagree_count,
    row.pass_count,
    row.created_at.toISOString(),
  ],
})

interface AnswerRow {
  id: string
  kind: string
  subject_id: string | null
  title: string | null
  outcome: string
  reasons: string
  agency: string
  published_at: Date
  changed_at: Date | null
  links: string[]
}

export const answersCsv: CsvFile<AnswerRow> = {
  sql: `
    select a.id, a.subject_type as kind, a.subject_id, a.outcome, a.reasons,
      agency.name_zh as agency, a.published_at, a.changed_at,
      case a.subject_type
        when 'question' then (select title from question where id = a.subject_id)
        when 'topic' then (select name_zh from topic where id = a.subject_id)
        when 'proposal' then (
          select title from proposal where id = a.subject_id
            and held_at is null and hidden_at is null and withdrawn_at is null)
        when 'statement' then (
          select body from statement where id = a.subject_id
            and held_at is null and hidden_at is null and withdrawn_at is null)
      end as title,
      array(select subject_id from answer_link where answer_id = a.id order by subject_id) as links
    from official_answer a join agency on agency.id = a.agency_id
    where a.consultation_id = $1 and a.id > $2
    order by a.id limit $3`,
  columns: [
    'id',
    'address',
    'kind',
    'subject',
    'title',
    'outcome',
    'reasons',
    'agency',
    'published_at',
    'changed_at',
    'answers_to',
  ],
  cells: (row, consultation) => [
    row.id,
    addressOf(consultation, `answers#answer-${row.id}`),
    row.kind,
    row.subject_id,
    row.title,
    row.outcome,
    row.reasons,
    row.agency,
    row.published_at.toISOString(),
    row.changed_at?.toISOString() ?? null,
    row.links.join(' '),
  ],
}
