import type { Consultation } from '#models/index.ts'

export const phases = ['prepared', 'open', 'closed', 'answered', 'archived'] as const

/** Where a consultation stands: prepared (nobody can take part yet), open, closed (an answer is
 * owed), answered, archived. */
export type Phase = (typeof phases)[number]

type Dates = Pick<
  Consultation,
  'announcedAt' | 'opensAt' | 'closesAt' | 'answeredAt' | 'archivedAt'
>

/** The phase follows from the dates alone, so that it turns at midnight whether or not a job ran. */
export function phaseOf(dates: Dates, now: Date): Phase {
  if (!dates.announcedAt || now < dates.opensAt) return 'prepared'
  if (now < dates.closesAt) return 'open'
  if (dates.archivedAt) return 'archived'
  return dates.answeredAt ? 'answered' : 'closed'
}
