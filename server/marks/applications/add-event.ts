import type { Transaction } from 'sequelize'
import { ApplicationEvent } from '#models/index.ts'
import type { ApplicationEventKind } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'
import { record } from '../../platform/record.ts'
import { stateOf } from './find-application.ts'
import type { WholeApplication } from './find-application.ts'

const service = { accountId: null, roles: [] }

interface Told {
  /** Why, as the agency reads it; plain text. */
  reason?: string
  /** The last day in time, of a correction that is asked for. */
  dueOn?: TaipeiDate
}

/** Adds to what happened to an application, and to the record. Inner verb: the caller authorizes, and
 * holds the application.
 * @param actor  null where the service itself does it */
export async function addEvent(
  actor: Actor | null,
  application: WholeApplication,
  kind: ApplicationEventKind,
  { reason = '', dueOn }: Told,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  const before = stateOf(application, now)
  const event = await ApplicationEvent.create(
    {
      applicationId: application.id,
      kind,
      reason,
      dueOn: dueOn ?? null,
      byId: actor?.accountId ?? null,
      at: now,
    },
    { transaction },
  )
  application.events.push(event)
  const after = stateOf(application, now)
  await record(
    actor ?? service,
    `application.${kind}`,
    'application',
    application.id,
    transaction,
    {
      before: { state: before },
      after: { state: after, ...(dueOn ? { dueOn } : {}) },
    },
  )
}
