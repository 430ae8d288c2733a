import type { ModeratedSubject, ModerationAction, ModerationCase } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayModerate, mayTakePart } from '../policy.ts'
import { readContributionWords } from './contribution-words.ts'
import type { ContributionWords } from './contribution-words.ts'
import { holdCase, isInForce } from './held-case.ts'
import { isPaused } from './is-paused.ts'
import { isActor } from './own.ts'

export interface AppealView {
  words: string
  /** ISO 8601. */
  at: string
  outcome: 'upheld' | 'overturned' | null
  wordsBack: string | null
}

/** A decision, as its author and moderators see it. */
export interface CaseView {
  id: string
  kind: ModeratedSubject
  action: ModerationAction
  rule: string | null
  /** The moderator's reason. */
  words: string | null
  /** ISO 8601. */
  decidedAt: string
  /** Of a pause that goes on; ISO 8601. */
  until: string | null
  /** What it is about; null for a person. */
  contribution: ContributionWords | null
  appeal: AppealView | null
  mayAppeal: boolean
  mayDecide: boolean
  /** The reader decided first, and so does not decide on the appeal. */
  isFirst: boolean
  isMine: boolean
}

// What was decided in somebody's favour is told them by a notice, and is no case of theirs.
const toldToAuthors = new Set<ModerationAction | null>(['hide', 'refuse', 'pause', 'lock'])

/** A decision with its reason, and what became of an appeal: for whom it concerns, also where it is
 * hidden from everybody else, and for moderators.
 * @throws {NotFound} also where it concerns somebody else */
export async function readCase(
  actor: Actor,
  code: string,
  id: string,
  now: Date = new Date(),
): Promise<CaseView> {
  authorize(actor, mayTakePart, undefined)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const held = await holdCase(consultation, id, transaction)
    const { one, about } = held
    const isMine = await isActor(actor, one.authorId ?? null, transaction)
    const isForMe = isMine && toldToAuthors.has(one.action ?? null)
    if (!isForMe && !mayModerate(actor)) throw new NotFound('case')
    const waits = one.appealedAt && !one.appealDecidedAt
    const isFirst = one.decidedById === actor.accountId
    return {
      ...presentCase(one),
      until:
        about.of === 'person' && isPaused(about.person, now)
          ? (about.person.pausedUntil?.toISOString() ?? null)
          : null,
      contribution:
        about.of === 'contribution'
          ? await readContributionWords(about.subject.kind, about.subject.id, transaction)
          : null,
      mayAppeal: isMine && !one.appealedAt && (await isInForce(held, now, transaction)),
      mayDecide: Boolean(waits) && mayModerate(actor) && !isMine && !isFirst,
      isFirst,
      isMine,
    }
  })
}

const presentCase = (one: ModerationCase) => ({
  id: one.id,
  kind: one.subjectType,
  action: one.action!,
  rule: one.rule ?? null,
  words: one.words ?? null,
  decidedAt: one.decidedAt!.toISOString(),
  appeal: one.appealedAt
    ? {
        words: one.appealWords ?? '',
        at: one.appealedAt.toISOString(),
        outcome: one.appealOutcome ?? null,
        wordsBack: one.appealWordsBack ?? null,
      }
    : null,
})
