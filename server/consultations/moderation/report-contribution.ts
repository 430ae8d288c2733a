import type { Transaction } from 'sequelize'
import { ModerationCase, newId } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { optionalWords, requireRule } from './moderation-words.ts'
import { isActor } from './own.ts'
import { holdSubject } from './subject.ts'
import type { Subject } from './subject.ts'

export interface NewReport {
  /** `comment`, `statement` or `proposal`. */
  kind: string
  id: string
  /** Which rule it breaks. */
  rule: string
  /** How, in the reporter's words, up to 500 characters; for moderators alone. */
  words?: string
}

/** Says that a contribution breaks a rule, in whatever phase. It joins the case that is open about
 * it, or opens one; each person counts once in a case.
 * @returns `known` where the actor had reported it already
 * @throws {Invalid} `rule` with `moderation-rule`; `words` with `tooLong`
 * @throws {NotFound} also what is held back
 * @throws {Conflict} `report-own` | `report-official` | `report-gone`: it was hidden or withdrawn */
export async function reportContribution(
  actor: Actor,
  code: string,
  report: NewReport,
): Promise<'reported' | 'known'> {
  authorize(actor, mayTakePart, undefined)
  const rule = requireRule(report.rule)
  const words = optionalWords(report.words ?? '')
  await limit('reports-per-account', actor.accountId)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const subject = await holdSubject(consultation, report.kind, report.id, transaction)
    refuseUnreportable(subject)
    if (await isActor(actor, subject.participantId, transaction)) throw new Conflict('report-own')
    const { id: caseId } = await joinCase(consultation, subject, transaction)
    const { rows } = await queryOn(
      transaction,
      `insert into report (id, case_id, account_id, rule, words, created_at)
       values ($1, $2, $3, $4, $5, now()) on conflict (case_id, account_id) do nothing returning id`,
      [newId(), caseId, actor.accountId, rule, words],
    )
    if (rows.length === 0) return 'known'
    // Who reports others is told to nobody, and the record is for everybody.
    const somebody = { accountId: null, roles: [] }
    await record(somebody, 'contribution.reported', 'moderation-case', caseId, transaction)
    return 'reported'
  })
}

/** @throws {NotFound | Conflict} as reportContribution */
export function refuseUnreportable(subject: Subject): void {
  if (subject.isOfficial) throw new Conflict('report-official')
  if (subject.hiddenAt || subject.withdrawnAt) throw new Conflict('report-gone')
  if (subject.heldAt) throw new NotFound('subject')
}

async function joinCase(
  { id: consultationId }: Consultation,
  { kind, id, participantId }: Subject,
  transaction: Transaction,
): Promise<ModerationCase> {
  const about = { consultationId, subjectType: kind, subjectId: id }
  const open = await ModerationCase.findOne({ where: { ...about, decidedAt: null }, transaction })
  if (open) return open
  return ModerationCase.create(
    { ...about, authorId: participantId, openedBy: 'report' },
    { transaction },
  )
}
