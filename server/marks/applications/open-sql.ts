import { standards } from '#crawlers/rules/standard/index.ts'
import { taipeiDate } from '../../platform/taipei.ts'

/** Binds a value and tells its placeholder. */
type Bind = (value: unknown) => string

/** Whether `application` is still on its way at a moment, in SQL, for lists and for the one at a time
 * of each site; a test holds it to `applicationState`. */
export function isUnderWaySql(now: Date, bind: Bind): string {
  const today = bind(taipeiDate(now))
  const closed = standards
    .filter(({ applicationsUntil }) => applicationsUntil && taipeiDate(now) > applicationsUntil)
    .map(({ version }) => version)
  return `
not exists (
  select from application_event e
  where e.application_id = application.id and e.kind in ('issued', 'refused', 'withdrawn')
) and not (
  application.standard = any (${bind(closed)}::text[]) and not ${isSubmittedSql}
) and not coalesce((
  select e.kind = 'correction-asked' and e.due_on < ${today}::date
  from application_event e
  where e.application_id = application.id and e.kind in ('correction-asked', 'corrected')
  order by e.id desc limit 1
), false)`
}

/** Whether the agency has handed `application` in: until then it is nobody else's business. */
export const isSubmittedSql = `exists (
  select from application_event e
  where e.application_id = application.id and e.kind = 'submitted'
)`
