import { z } from 'zod'

const workingDays = (byDefault: number) =>
  z.coerce.number({ error: 'a number of working days' }).int().min(1).max(250).default(byDefault)
const days = (byDefault: number) =>
  z.coerce.number({ error: 'a number of days' }).int().min(0).max(365).default(byDefault)

/** What the regulation leaves to the ministry's practice, as variables of the environment. The
 * defaults are today's practice where it is known: manual test 7 working days, correction 5, seven
 * days before applying again, 5 % of the marks of a year tested again. */
export const markSettings = {
  /** From the submission until the documents are checked. */
  MARK_DOCUMENTS_WORKING_DAYS: workingDays(3),
  MARK_MACHINE_WORKING_DAYS: workingDays(2),
  MARK_MANUAL_WORKING_DAYS: workingDays(7),
  /** For the test by testers with disabilities. */
  MARK_LIVED_WORKING_DAYS: workingDays(7),
  MARK_CORRECTION_WORKING_DAYS: workingDays(5),
  MARK_DECISION_WORKING_DAYS: workingDays(3),
  /** After a refusal, before the same site can be applied for again. */
  MARK_REAPPLY_DAYS: days(7),
  /** Whether a second officer confirms each decision. */
  MARK_TWO_OFFICERS: z.enum(['true', 'false']).default('false'),
  /** Share of the pages of a crawl that are drawn at random into the sample. */
  MARK_RANDOM_SHARE: z.coerce
    .number({ error: 'a share from 0.1 to 1' })
    .min(0.1)
    .max(1)
    .default(0.1),
  /** Between two looks at a marked site. */
  MARK_WATCH_DAYS: z.coerce.number({ error: 'a number of days' }).int().min(1).max(365).default(7),
  /** Time to mend what a watch or a re-test found, until the mark is under review. */
  MARK_NOTICE_WORKING_DAYS: workingDays(10),
  /** Before the end of a mark, when it can be renewed. */
  MARK_RENEWAL_MONTHS: z.coerce
    .number({ error: 'a number of months' })
    .int()
    .min(1)
    .max(12)
    .default(3),
  /** Of the marks issued in a year, tested again in the next. */
  MARK_RETEST_SHARE: z.coerce.number({ error: 'a share above 0' }).gt(0).max(1).default(0.05),
} as const
