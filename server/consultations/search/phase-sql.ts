import type { Phase } from '../phase.ts'

/** `phaseOf` in SQL, for consultations `c` that were announced; `$9` is the moment. */
export const inPhase: Record<Phase, string> = {
  prepared: '$9::timestamptz < c.opens_at',
  open: '$9::timestamptz >= c.opens_at and $9::timestamptz < c.closes_at',
  closed: '$9::timestamptz >= c.closes_at and c.archived_at is null and c.answered_at is null',
  answered:
    '$9::timestamptz >= c.closes_at and c.archived_at is null and c.answered_at is not null',
  archived: '$9::timestamptz >= c.closes_at and c.archived_at is not null',
}
