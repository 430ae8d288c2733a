import type { Rule } from './authorize.ts'

interface OfAgency {
  /** Null for the ministry that runs this service. */
  agencyId: string | null
}

/** Inviting, giving and taking roles: an agency's own administrator for that agency alone, the
 * ministry's for all. */
export const mayManageMembers: Rule<OfAgency> = (actor, { agencyId }) =>
  actor.is('administrator') || (agencyId !== null && actor.administers(agencyId))

/** Colleagues know each other. */
export const mayListMembers: Rule<OfAgency> = (actor, of) =>
  mayManageMembers(actor, of) || (of.agencyId !== null && actor.actsFor(of.agencyId))

interface HeldRole extends OfAgency {
  accountId: string
}

/** Whoever holds a role may lay it down. */
export const mayTakeRole: Rule<HeldRole> = (actor, membership) =>
  mayManageMembers(actor, membership) || actor.accountId === membership.accountId

/** The ministry's administrators for each other, and nobody for themselves. */
export const mayResetSecondFactor: Rule<{ accountId: string }> = (actor, { accountId }) =>
  actor.is('administrator') && actor.accountId !== accountId

/** An invitation is its receiver's, who proves it by the link and the mailbox. */
export const mayAnswerInvitations: Rule = (actor) => actor.is('citizen')

/** One's own sessions, passkeys and codes: everybody who is signed in has the say over them. */
export const mayLookAfterOneself: Rule = (actor) => actor.accountId !== null

/** Everybody signed in looks after the ways into their own account. */
export const mayLinkIdentities: Rule = (actor) => actor.is('citizen')
