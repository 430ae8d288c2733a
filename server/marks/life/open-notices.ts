import type { MarkEventCause, MarkEventKind } from '#models/index.ts'
import { taipeiDate } from '../../platform/taipei.ts'
import type { TaipeiDate } from '../../platform/taipei.ts'

interface Event {
  kind: MarkEventKind
  cause?: MarkEventCause | null
  dueOn?: TaipeiDate | null
}

/** The notices whose matter is neither mended nor settled: at most one for each cause, since who has
 * been told is not told again. That a review ended well settles them all; a `notice-met` settles those
 * of its cause.
 * @param events  oldest first */
export function openNotices<E extends Event>(events: readonly E[]): E[] {
  const open = new Map<MarkEventCause | null, E>()
  for (const event of events) {
    const cause = event.cause ?? null
    if (event.kind === 'notice-given') open.set(cause, event)
    if (event.kind === 'notice-met') open.delete(cause)
    if (event.kind === 'review-closed' || event.kind === 'revoked') open.clear()
  }
  return [...open.values()]
}

/** Whether the last day of a notice is over. */
export const isOverdue = ({ dueOn }: Pick<Event, 'dueOn'>, now: Date): boolean =>
  dueOn !== null && dueOn !== undefined && taipeiDate(now) > dueOn
