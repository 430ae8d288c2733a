import type { Transaction } from 'sequelize'
import { MarkEvent } from '#models/index.ts'
import type { MarkEventCause, MarkEventKind } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import type { Rule } from '../../accounts/authorize.ts'
import { requireFresh } from '../../accounts/require-fresh.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { holdMark } from '../find-mark.ts'
import { markState } from '../mark-state.ts'
import type { WholeMark } from '../present.ts'
import { publicText } from '../public-text.ts'
import { refusalOf } from './steps.ts'
import type { OfficerStep } from './steps.ts'
import { tellOfStep } from './tell-of-mark.ts'

export interface NewEvent {
  kind: Exclude<MarkEventKind, 'issued'>
  /** For everybody to read; empty where the service did it, whose reasons are the facts. */
  reason?: string
  dueOn?: TaipeiDate | null
  cause?: MarkEventCause | null
  watchId?: string | null
  retestId?: string | null
}

interface Doer {
  accountId: string | null
  roles: Iterable<string>
}

/** Adds to what happened to a mark, for the public, for the record, and for those whom it concerns.
 * @param mark  held (`holdMark`), with all its events; the new one is added to them */
export async function addMarkEvent(
  doer: Doer,
  mark: WholeMark,
  event: NewEvent,
  transaction: Transaction,
  now: Date,
): Promise<MarkEvent> {
  const before = markState(mark, now)
  const { kind, reason = '', dueOn = null, cause = null } = event
  const added = await MarkEvent.create(
    {
      markId: mark.id,
      kind,
      reason,
      dueOn,
      cause,
      watchId: event.watchId ?? null,
      retestId: event.retestId ?? null,
      byId: doer.accountId,
      at: now,
    },
    { transaction },
  )
  mark.events.push(added)
  await record(doer, `mark.${kind}`, 'mark', mark.id, transaction, {
    before: { state: before },
    after: {
      state: markState(mark, now),
      ...(dueOn ? { dueOn } : {}),
      ...(cause ? { cause } : {}),
    },
  })
  await tellOfStep(mark, added, transaction)
  return added
}

export interface StepAsked {
  actor: Actor
  number: string
  step: OfficerStep
  reason: string
  now: Date
  rule: Rule
  /** The events that it consists of; the reason is put to them. */
  events: (mark: WholeMark) => NewEvent[]
}

/** Takes a step of an officer, with a reason that everybody reads. Of two who do it at once, the
 * later is told what the first has done.
 * @throws {Conflict} as `refusalOf`
 * @throws {Invalid} as `publicText`
 * @throws {FreshSignInNeeded} */
export async function takeStep(asked: StepAsked): Promise<void> {
  const { actor, number, step, now } = asked
  authorize(actor, asked.rule, undefined)
  requireFresh(actor)
  const reason = publicText('reason', asked.reason)
  await inTransaction(async (transaction) => {
    const mark = await holdMark(number, transaction)
    const refusal = refusalOf(step, mark, now)
    if (refusal) throw new Conflict(refusal)
    for (const event of asked.events(mark)) {
      await addMarkEvent(actor, mark, { ...event, reason }, transaction, now)
    }
  })
}
