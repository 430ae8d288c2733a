import { z } from 'zod'
import type { ModerationAction } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { fromCursor, toPage } from '../../platform/cursor.ts'
import type { Page } from '../../platform/cursor.ts'
import { queryPool } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { presentRecordLine } from './record-line.ts'
import type { RecordLine } from './record-line.ts'

const pageSize = 50
const Place = z.tuple([z.iso.datetime(), z.uuid()])

type Row = Parameters<typeof presentRecordLine>[0]

const columns = `id, decided_at as "decidedAt", subject_type as "subjectType", action, rule,
  decided_role as "decidedRole", appealed_at as "appealedAt", appeal_outcome as "appealOutcome"`

/** What moderators decided in a consultation, the latest first, for everybody to read: neither the
 * words nor the person.
 * @param after  a cursor of the page before
 * @throws {NotFound} */
export async function listModerationRecord(
  actor: Actor,
  code: string,
  after: string | null = null,
): Promise<Page<RecordLine>> {
  const { id } = await findConsultation(actor, code)
  const [at = null, from = null] = fromCursor(after, Place) ?? []
  const rows = await readRows(id, at, from, pageSize + 1)
  const page = toPage(rows, pageSize, presentRecordLine, (row) => [row.decidedAt, row.id])
  return { ...page, items: page.items.flatMap((line) => line ?? []) }
}

async function readRows(
  consultationId: string,
  at: string | null,
  id: string | null,
  most: number,
): Promise<Row[]> {
  const { rows } = await queryPool(
    `select ${columns} from moderation_case
     where consultation_id = $1 and decided_at is not null
       and ($2::timestamptz is null or (decided_at, id) < ($2, $3::uuid))
     order by decided_at desc, id desc limit $4`,
    [consultationId, at, id, most],
  )
  return rows as Row[]
}

export interface ModerationTotals {
  /** By action and rule, the most frequent first. */
  decisions: { action: ModerationAction; rule: string | null; count: number }[]
  overturned: number
}

/** How often what was decided in a consultation. Each case is the work of a person, so that there are
 * thousands at most, which an index answers without the table.
 * @throws {NotFound} */
export async function readModerationTotals(actor: Actor, code: string): Promise<ModerationTotals> {
  const { id } = await findConsultation(actor, code)
  const { rows } = await queryPool(
    `select action, rule, count(*)::int as count,
       count(*) filter (where appeal_outcome = 'overturned')::int as overturned
     from moderation_case where consultation_id = $1 and decided_at is not null
     group by action, rule order by count desc, action, rule`,
    [id],
  )
  const found = rows as (ModerationTotals['decisions'][number] & { overturned: number })[]
  return {
    decisions: found.map(({ action, rule, count }) => ({ action, rule, count })),
    overturned: found.reduce((sum, { overturned }) => sum + overturned, 0),
  }
}

export interface RecordFile {
  name: string
  mediaType: string
  body: string
}

const linesAtMost = 50_000
const fields = ['id', 'at', 'kind', 'action', 'rule', 'role', 'appeal'] as const

/** The same as a file: CSV by RFC 4180, or JSON.
 * @throws {NotFound} */
export async function downloadModerationRecord(
  actor: Actor,
  code: string,
  format: 'csv' | 'json',
): Promise<RecordFile> {
  const { id } = await findConsultation(actor, code)
  const rows = await readRows(id, null, null, linesAtMost)
  const lines = rows.flatMap((row) => presentRecordLine(row) ?? [])
  const name = `moderation-${code}.${format}`
  if (format === 'json')
    return { name, mediaType: 'application/json', body: JSON.stringify(lines, null, 1) }
  // Every value is a word of ours, a time or an id: nothing that needs quotes.
  const written = lines.map((line) => fields.map((field) => line[field] ?? '').join(','))
  const body = [fields.join(','), ...written, ''].join('\r\n')
  return { name, mediaType: 'text/csv; charset=utf-8', body }
}
