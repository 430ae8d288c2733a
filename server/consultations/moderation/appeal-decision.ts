import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { limit } from '../../platform/rate-limit.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayTakePart } from '../policy.ts'
import { holdCase, isInForce } from './held-case.ts'
import { wordsIn } from './moderation-words.ts'
import { isActor } from './own.ts'

/** Asks another moderator to look anew at a decision against oneself; once in each case.
 * @param text  why it is wrong, up to 500 characters
 * @throws {Invalid} `words` with `required` | `tooLong`
 * @throws {NotFound} also where it is about somebody else
 * @throws {Conflict} `appeal-once` | `appeal-over`: the decision no longer holds */
export async function appealDecision(
  actor: Actor,
  code: string,
  caseId: string,
  text: string,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayTakePart, undefined)
  const appealWords = wordsIn(text)
  await limit('forms-per-account', actor.accountId)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const held = await holdCase(consultation, caseId, transaction)
    const { one } = held
    if (!(await isActor(actor, one.authorId, transaction))) throw new NotFound('case')
    if (one.appealedAt) throw new Conflict('appeal-once')
    if (!(await isInForce(held, now, transaction))) throw new Conflict('appeal-over')
    await one.update({ appealedAt: now, appealWords }, { transaction })
    // Whose contribution it was is told to nobody, and the record is for everybody.
    const somebody = { accountId: null, roles: [] }
    await record(somebody, 'decision.appealed', 'moderation-case', one.id, transaction)
  })
}
