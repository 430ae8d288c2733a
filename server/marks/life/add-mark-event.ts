import type { Transaction } from 'sequelize'
import { MarkEvent } from '#models/index.ts'
import type { MarkEventCause, MarkEventKind } from '#models/index.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { record } from '../../platform/record.ts'
import { markState } from '../mark-state.ts'
import type { WholeMark } from '../present.ts'
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
