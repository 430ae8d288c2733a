import type { Rule } from '../accounts/authorize.ts'

const officer: Rule = (actor) => actor.is('officer')

export const mayReviewMark = officer
export const mayRevokeMark = officer
export const maySuspendMark = officer

interface OfAgency {
  agencyId: string
}

/** Writing an application, handing it in, correcting, taking it back: the agency's own people. */
export const mayApply: Rule<OfAgency> = (actor, { agencyId }) => actor.actsFor(agencyId)

export const mayReadApplication: Rule<OfAgency> = (actor, { agencyId }) =>
  actor.is('officer') || actor.actsFor(agencyId)

/** Officers see all that was handed in, webmasters what is their agencies'. */
export const mayListApplications: Rule = (actor) => actor.is('officer') || actor.agencyIds.size > 0

/** Checking documents, completing the sample, assigning testers, deciding. */
export const mayHandleApplication = officer

interface Assigned {
  accountId: string | null
}

/** Who can be given something to test at all. */
export const mayTestAtAll: Rule = (actor) => actor.is('tester')

/** A tester sees and fills in what is assigned to them, and nothing else. */
export const mayTest: Rule<Assigned> = (actor, { accountId }) =>
  actor.is('tester') && actor.accountId !== null && actor.accountId === accountId

/** Where testers differ: officers, and of the testers the third who was asked to settle it. */
export const maySeeDifferences: Rule = (actor) => actor.is('officer') || actor.is('tester')

export const mayDrawRetests = officer

/** Answering, in public, a notice or a review of the agency's own mark. */
export const mayAnswerForMark: Rule<OfAgency> = (actor, { agencyId }) => actor.actsFor(agencyId)
