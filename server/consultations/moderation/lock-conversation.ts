import type { Transaction } from 'sequelize'
import type { Comment, Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayModerate } from '../policy.ts'
import { holdComment } from '../threads/find-comment.ts'
import { closeCase } from './close-case.ts'
import type { Verdict } from './close-case.ts'
import { refuseOwn } from './decide-contribution.ts'
import { requireRule, wordsIn } from './moderation-words.ts'
import { tellOfDecision } from './tell.ts'

export interface Reason {
  rule: string
  /** Up to 500 characters, which the author alone is told. */
  words: string
}

/** Lets nobody reply any more in the conversation that a comment belongs to; what stands, stays. Who
 * began it is told why.
 * @throws {Invalid} `rule` | `words`
 * @throws {NotFound}
 * @throws {Conflict} `moderation-decided`: it is locked already | `moderation-own` */
export async function lockConversation(
  actor: Actor,
  code: string,
  commentId: string,
  reason: Reason,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  const rule = requireRule(reason.rule)
  const words = wordsIn(reason.words)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const root = await holdRoot(actor, consultation, commentId, transaction)
    if (root.lockedAt) throw new Conflict('moderation-decided')
    await root.update({ lockedAt: now }, { transaction })
    const caseId = await write(actor, root, { action: 'lock', rule, words }, now, transaction)
    await tellOfDecision(
      root.participantId,
      {
        consultationId: consultation.id,
        phrase: 'lock comment',
        path: `/moderation/cases/${caseId}`,
        rule,
        words,
      },
      transaction,
    )
    await record(actor, 'conversation.locked', 'moderation-case', caseId, transaction)
  })
}

/** Lets everybody reply again.
 * @throws {NotFound}
 * @throws {Conflict} `moderation-decided`: it is not locked | `moderation-own` */
export async function unlockConversation(
  actor: Actor,
  code: string,
  commentId: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const root = await holdRoot(actor, consultation, commentId, transaction)
    if (!root.lockedAt) throw new Conflict('moderation-decided')
    await root.update({ lockedAt: null }, { transaction })
    const verdict = { action: 'unlock', rule: null, words: null } as const
    const caseId = await write(actor, root, verdict, now, transaction)
    await record(actor, 'conversation.unlocked', 'moderation-case', caseId, transaction)
  })
}

async function holdRoot(
  actor: SignedIn,
  consultation: Consultation,
  commentId: string,
  transaction: Transaction,
): Promise<Comment> {
  const comment = await holdComment(consultation, commentId, transaction)
  const root =
    comment.parentId === null
      ? comment
      : await holdComment(consultation, comment.rootId, transaction)
  await refuseOwn(root, actor, transaction)
  return root
}

const write = async (
  actor: SignedIn,
  { id: subjectId, consultationId, participantId: authorId }: Comment,
  verdict: Verdict,
  now: Date,
  transaction: Transaction,
): Promise<string> => {
  const about = { consultationId, subjectType: 'comment', subjectId, authorId } as const
  return (await closeCase(actor, null, about, verdict, now, transaction)).id
}
