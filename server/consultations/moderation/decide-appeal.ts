import type { Transaction } from 'sequelize'
import type { Consultation, ModerationCase } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import { mayModerate } from '../policy.ts'
import { bringBack } from './bring-back.ts'
import { placeOf, refuseOwn } from './decide-contribution.ts'
import { holdCase } from './held-case.ts'
import type { CaseOf } from './held-case.ts'
import { wordsIn } from './moderation-words.ts'
import type { Subject } from './subject.ts'
import { tellOfAppeal, tellReporters } from './tell.ts'

export const appealOutcomes = ['overturned', 'upheld'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]

/** Decides on an appeal, as a moderator other than the first: the decision stands (`upheld`), or is
 * undone (`overturned`). Who appealed and who decided first are both told.
 * @throws {Invalid} `outcome` with `appeal-outcome`; `words` with `required` | `tooLong`
 * @throws {NotFound} also where nobody appealed
 * @throws {Conflict} `appeal-same` | `appeal-decided` | `moderation-own` */
export async function decideAppeal(
  actor: Actor,
  code: string,
  caseId: string,
  answer: { outcome: string; words: string },
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  const outcome = appealOutcomes.find((known) => known === answer.outcome)
  if (!outcome) throw new Invalid('outcome', 'appeal-outcome')
  const words = wordsIn(answer.words)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const { one, about } = await holdCase(consultation, caseId, transaction)
    await requireOther(actor, one, transaction)
    const decided = { appealDecidedAt: now, appealDecidedById: actor.accountId }
    await one.update(
      { ...decided, appealOutcome: outcome, appealWordsBack: words },
      { transaction },
    )
    if (outcome === 'overturned') await undo(consultation, about, now, transaction)
    const told = {
      consultationId: consultation.id,
      phrase: `appeal ${outcome}`,
      path: `/moderation/cases/${one.id}`,
      words,
    } as const
    await tellOfAppeal(
      { authorId: one.authorId, decidedById: one.decidedById ?? null },
      told,
      transaction,
    )
    if (outcome === 'overturned' && about.of === 'contribution')
      await tellRestored(consultation, one.id, about.subject, transaction)
    await record(actor, `appeal.${outcome}`, 'moderation-case', one.id, transaction)
    if (outcome === 'overturned' && one.subjectType === 'statement')
      await requestOpinionMap(consultation.id, transaction, consultation.participantCount)
  })
}

const tellRestored = (
  { id: consultationId }: Consultation,
  caseId: string,
  { kind, id }: Subject,
  transaction: Transaction,
): Promise<void> =>
  tellReporters(
    caseId,
    { consultationId, phrase: 'report restore', path: placeOf[kind](id) },
    transaction,
  )

async function requireOther(
  actor: SignedIn,
  { appealedAt, appealDecidedAt, decidedById, authorId }: ModerationCase,
  transaction: Transaction,
): Promise<void> {
  if (!appealedAt) throw new NotFound('appeal')
  await refuseOwn({ participantId: authorId ?? null }, actor, transaction)
  if (decidedById === actor.accountId) throw new Conflict('appeal-same')
  if (appealDecidedAt) throw new Conflict('appeal-decided')
}

async function undo(
  consultation: Consultation,
  about: CaseOf,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  if (about.of === 'person') await about.person.update({ pausedUntil: null }, { transaction })
  else await bringBack(consultation, about.subject, now, transaction)
}
