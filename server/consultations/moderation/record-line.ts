import type { ModeratedSubject, ModerationAction, ModerationCase } from '#models/index.ts'

/** What everybody may know of a decision: neither the words nor the person. */
export interface RecordLine {
  id: string
  /** ISO 8601. */
  at: string
  kind: ModeratedSubject
  action: ModerationAction
  rule: string | null
  role: string
  appeal: 'none' | 'waiting' | 'upheld' | 'overturned'
}

type Decided = Pick<
  ModerationCase,
  | 'id'
  | 'decidedAt'
  | 'subjectType'
  | 'action'
  | 'rule'
  | 'decidedRole'
  | 'appealedAt'
  | 'appealOutcome'
>

/** @returns null where nothing was decided yet */
export function presentRecordLine(one: Decided): RecordLine | null {
  if (!one.decidedAt || !one.action) return null
  return {
    id: one.id,
    at: one.decidedAt.toISOString(),
    kind: one.subjectType,
    action: one.action,
    rule: one.rule,
    role: one.decidedRole ?? 'moderator',
    appeal: one.appealOutcome ?? (one.appealedAt ? 'waiting' : 'none'),
  }
}
