import type { Transaction } from 'sequelize'
import type { Consultation, ModerationCase } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { mayModerate } from '../policy.ts'
import { bringBack, takeAway } from './bring-back.ts'
import { closeCase, findAppealed, findOpenCase } from './close-case.ts'
import type { Verdict } from './close-case.ts'
import { requireRule, wordsIn } from './moderation-words.ts'
import { isActor } from './own.ts'
import type { ModerationRule } from './rules.ts'
import { holdSubject } from './subject.ts'
import type { Subject } from './subject.ts'
import { tellOfDecision, tellOfRelease, tellReporters } from './tell.ts'

export const contributionActions = ['hide', 'keep', 'approve', 'refuse', 'restore'] as const
export type ContributionAction = (typeof contributionActions)[number]

export interface Decision {
  /** `comment`, `statement` or `proposal`. */
  kind: string
  id: string
  /** The open case that the moderator looked at; null where there was none. */
  caseId: string | null
  action: string
  /** To hide or refuse: which rule it breaks, and the reason in up to 500 characters, which the
   * author alone is told. */
  rule?: string
  words?: string
}

/** Decides on a contribution: hides it or keeps it; approves or refuses one that waits; restores one
 * that is hidden. Of two who decide at once, the second is told that it was decided.
 * @throws {Invalid} `action` with `moderation-action`; `rule` with `moderation-rule`; `words`
 * @throws {NotFound}
 * @throws {Conflict} `moderation-decided` | `moderation-own` | `moderation-gone`: it was withdrawn |
 *   `moderation-appeal-waits` | `report-official` */
export async function decideOnContribution(
  actor: Actor,
  code: string,
  decision: Decision,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  const verdict = verdictOf(decision)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const subject = await holdSubject(consultation, decision.kind, decision.id, transaction)
    await refuseOwn(subject, actor, transaction)
    if (subject.isOfficial) throw new Conflict('report-official')
    if (subject.withdrawnAt) throw new Conflict('moderation-gone')
    const open = await findOpenCase(subject.kind, subject.id, transaction)
    const isAsSeen = (open?.id ?? null) === decision.caseId
    if (!isAsSeen || !actionsFor(subject, open).includes(verdict.action))
      throw new Conflict('moderation-decided')
    if (verdict.action === 'restore') await refuseAppealed(subject, transaction)
    await apply(consultation, subject, verdict, now, transaction)
    const about = aboutOf(consultation, subject)
    const decided = await closeCase(actor, open, about, verdict, now, transaction)
    await tell(subject, decided, verdict, transaction)
    await record(
      actor,
      `contribution.${deeds[verdict.action]}`,
      'moderation-case',
      decided.id,
      transaction,
    )
    if (subject.kind === 'statement' && verdict.action !== 'keep')
      await requestOpinionMap(consultation.id, transaction, consultation.participantCount)
  })
}

const deeds = {
  hide: 'hidden',
  keep: 'kept',
  approve: 'approved',
  refuse: 'refused',
  restore: 'restored',
} as const

type OwnVerdict = Verdict & { action: ContributionAction }

function verdictOf({ action: asked, rule = '', words = '' }: Decision): OwnVerdict {
  const action = contributionActions.find((one) => one === asked)
  if (!action) throw new Invalid('action', 'moderation-action')
  const isAgainst = action === 'hide' || action === 'refuse'
  if (!isAgainst) return { action, rule: null, words: null }
  return { action, rule: requireRule(rule), words: wordsIn(words) }
}

/** What can be decided on something in its state. */
export function actionsFor(
  { heldAt, hiddenAt, withdrawnAt, isOfficial }: Subject,
  open: unknown,
): ContributionAction[] {
  if (withdrawnAt || isOfficial) return []
  if (hiddenAt) return ['restore']
  if (heldAt) return ['approve', 'refuse']
  return open ? ['hide', 'keep'] : ['hide']
}

/** @throws {Conflict} `moderation-own` */
export async function refuseOwn(
  { participantId }: Pick<Subject, 'participantId'>,
  actor: SignedIn,
  transaction: Transaction,
): Promise<void> {
  if (await isActor(actor, participantId, transaction)) throw new Conflict('moderation-own')
}

async function refuseAppealed({ kind, id }: Subject, transaction: Transaction): Promise<void> {
  if (await findAppealed(kind, id, transaction)) throw new Conflict('moderation-appeal-waits')
}

const aboutOf = ({ id: consultationId }: Consultation, subject: Subject) => ({
  consultationId,
  subjectType: subject.kind,
  subjectId: subject.id,
  authorId: subject.participantId,
})

async function apply(
  consultation: Consultation,
  subject: Subject,
  { action }: OwnVerdict,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  if (action === 'keep') return
  if (action === 'hide' || action === 'refuse') await takeAway(subject, now, transaction)
  else await bringBack(consultation, subject, now, transaction)
}

async function tell(
  { kind, id, participantId }: Subject,
  { id: caseId, consultationId }: ModerationCase,
  { action, rule, words }: OwnVerdict,
  transaction: Transaction,
): Promise<void> {
  if (action === 'hide' || action === 'refuse') {
    const path = `/moderation/cases/${caseId}`
    const reason = { rule: rule as ModerationRule, words: words ?? '' }
    const told = { consultationId, phrase: `${action} ${kind}`, path, ...reason } as const
    await tellOfDecision(participantId, told, transaction)
  }
  if (action === 'approve' || action === 'restore') {
    const path = placeOf[kind](id)
    const told = { consultationId, phrase: `${action} ${kind}`, path } as const
    await tellOfRelease(participantId, told, transaction)
  }
  if (action === 'hide' || action === 'keep') {
    const told = { consultationId, phrase: `report ${action}`, path: placeOf[kind](id) } as const
    await tellReporters(caseId, told, transaction)
  }
}

/** Where each stands, below the address of its consultation. */
export const placeOf = {
  comment: (id: string) => `/comments/${id}`,
  statement: (id: string) => `/statements?statement=${id}`,
  proposal: (id: string) => `/proposals/${id}`,
} as const
