import type { Transaction } from 'sequelize'
import { Participant } from '#models/index.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid, NotFound } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayModerate } from '../policy.ts'
import { closeCase, findAppealed } from './close-case.ts'
import { refuseOwn } from './decide-contribution.ts'
import { isPaused } from './is-paused.ts'
import type { Reason } from './lock-conversation.ts'
import { requireRule, wordsIn } from './moderation-words.ts'
import { holdSubject } from './subject.ts'
import { tellOfDecision, tellOfRelease } from './tell.ts'

/** For so many days somebody can be paused. */
export const pauseDays = [1, 3, 7, 14, 30] as const

const dayMs = 24 * 3_600_000

/** Whose contribution it is: moderators know people by what they wrote alone. */
interface AuthorOf {
  /** `comment`, `statement` or `proposal`. */
  kind: string
  id: string
}

/** Keeps the author of a contribution from writing and voting in this consultation for some days.
 * @throws {Invalid} `days` with `pause-days`; `rule` | `words`
 * @throws {NotFound} also where it has no author
 * @throws {Conflict} `moderation-decided`: they are paused already | `moderation-own` */
export async function pauseAuthor(
  actor: Actor,
  code: string,
  { kind, id, days, ...reason }: AuthorOf & Reason & { days: number },
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  if (!pauseDays.some((known) => known === days)) throw new Invalid('days', 'pause-days')
  const rule = requireRule(reason.rule)
  const words = wordsIn(reason.words)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const participant = await holdAuthor(actor, consultation, { kind, id }, transaction)
    if (isPaused(participant, now)) throw new Conflict('moderation-decided')
    const pausedUntil = new Date(now.getTime() + days * dayMs)
    await participant.update({ pausedUntil }, { transaction })
    const verdict = { action: 'pause', rule, words } as const
    const decided = await closeCase(actor, null, about(participant), verdict, now, transaction)
    await tellOfDecision(
      participant.id,
      {
        consultationId: consultation.id,
        phrase: 'pause participant',
        path: `/moderation/cases/${decided.id}`,
        rule,
        words,
      },
      transaction,
    )
    await record(actor, 'participant.paused', 'moderation-case', decided.id, transaction)
  })
}

/** Lets somebody take part again before their time is over.
 * @throws {NotFound}
 * @throws {Conflict} `moderation-decided`: they are not paused | `moderation-appeal-waits` |
 *   `moderation-own` */
export async function endPause(
  actor: Actor,
  code: string,
  authorOf: AuthorOf,
  now: Date = new Date(),
): Promise<void> {
  authorize(actor, mayModerate, undefined)
  await inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const participant = await holdAuthor(actor, consultation, authorOf, transaction)
    if (!isPaused(participant, now)) throw new Conflict('moderation-decided')
    if (await findAppealed('participant', participant.id, transaction))
      throw new Conflict('moderation-appeal-waits')
    await participant.update({ pausedUntil: null }, { transaction })
    const verdict = { action: 'restore', rule: null, words: null } as const
    const decided = await closeCase(actor, null, about(participant), verdict, now, transaction)
    const told = {
      consultationId: consultation.id,
      phrase: 'restore participant',
      path: '',
    } as const
    await tellOfRelease(participant.id, told, transaction)
    await record(actor, 'participant.pause-ended', 'moderation-case', decided.id, transaction)
  })
}

const about = ({ id, consultationId }: Participant) =>
  ({ consultationId, subjectType: 'participant', subjectId: id, authorId: id }) as const

async function holdAuthor(
  actor: SignedIn,
  consultation: Consultation,
  { kind, id }: AuthorOf,
  transaction: Transaction,
): Promise<Participant> {
  const { participantId } = await holdSubject(consultation, kind, id, transaction)
  if (participantId === null) throw new NotFound('participant')
  await refuseOwn({ participantId }, actor, transaction)
  return holdParticipant(participantId, transaction)
}

/** Somebody whose row stays as it is until the transaction ends. */
export const holdParticipant = (id: string, transaction: Transaction): Promise<Participant> =>
  Participant.findByPk(id, {
    rejectOnEmpty: true,
    lock: transaction.LOCK.NO_KEY_UPDATE,
    transaction,
  })
