import type { Sequelize } from 'sequelize'
import { Account, defineAccount } from './account.ts'
import { Identity, defineIdentity } from './identity.ts'
import { PendingIdentity, definePendingIdentity } from './pending-identity.ts'
import { SignInAttempt, defineSignInAttempt } from './sign-in-attempt.ts'
import { Agency, defineAgency } from './agency.ts'
import { Barrier, defineBarrier } from './barrier.ts'
import { Consent, defineConsent } from './consent.ts'
import { DataUse, defineDataUse } from './data-use.ts'
import { DeadAddress, defineDeadAddress } from './dead-address.ts'
import { Delivery, defineDelivery } from './delivery.ts'
import { Digest, defineDigest } from './digest.ts'
import { SiteDocument, defineSiteDocument } from './document.ts'
import { StoredFile, defineStoredFile } from './file.ts'
import { Finding, defineFinding } from './finding.ts'
import { Invitation, defineInvitation } from './invitation.ts'
import { MarkEvent, defineMarkEvent } from './mark-event.ts'
import { Mark, defineMark } from './mark.ts'
import { Membership, defineMembership } from './membership.ts'
import { PasskeyChallenge, definePasskeyChallenge } from './passkey-challenge.ts'
import { Passkey, definePasskey } from './passkey.ts'
import { NoticePreference, defineNoticePreference } from './notice-preference.ts'
import { Notice, defineNotice } from './notice.ts'
import { RecordEntry, defineRecordEntry } from './record-entry.ts'
import { RecordHead, defineRecordHead } from './record-head.ts'
import { RecoveryCode, defineRecoveryCode } from './recovery-code.ts'
import { ScanBarrier, defineScanBarrier } from './scan-barrier.ts'
import { Scan, defineScan } from './scan.ts'
import { SecondFactor, defineSecondFactor } from './second-factor.ts'
import { Session, defineSession } from './session.ts'
import { SignInCode, defineSignInCode } from './sign-in-code.ts'
import { Site, defineSite } from './site.ts'
import { Visit, defineVisit } from './visit.ts'

export { Account, Agency, Barrier, Delivery, Finding, Invitation, Mark, MarkEvent, Membership }
export { Consent, DataUse }
export {
  Passkey,
  PasskeyChallenge,
  RecordEntry,
  RecordHead,
  RecoveryCode,
  Scan,
  ScanBarrier,
  SecondFactor,
  Session,
  SignInCode,
  Site,
  SiteDocument,
  StoredFile,
  Visit,
}
export { Identity, PendingIdentity, SignInAttempt }
export { DeadAddress, Digest, Notice, NoticePreference }
export { newId } from './id.ts'
export { agencyKinds } from './agency.ts'
export type { AgencyKind } from './agency.ts'
export { agencyRoles, memberRoles, ministryRoles } from './membership.ts'
export type { AgencyRole, MemberRole, MinistryRole } from './membership.ts'
export { proofMethods } from './site.ts'
export type { ProofMethod } from './site.ts'
export type { Strength } from './session.ts'
export { noticeWays } from './notice.ts'
export type { NoticeWay } from './notice.ts'
export type { MarkEventKind } from './mark-event.ts'
export type { RecordedValues } from './record-entry.ts'

const definitions = [
  defineAccount,
  defineAgency,
  defineBarrier,
  defineConsent,
  defineDataUse,
  defineDeadAddress,
  defineDelivery,
  defineDigest,
  defineFinding,
  defineInvitation,
  defineIdentity,
  defineMark,
  defineMarkEvent,
  defineMembership,
  definePasskey,
  definePasskeyChallenge,
  definePendingIdentity,
  defineNotice,
  defineNoticePreference,
  defineRecordEntry,
  defineRecordHead,
  defineRecoveryCode,
  defineScan,
  defineScanBarrier,
  defineSecondFactor,
  defineSession,
  defineSignInAttempt,
  defineSignInCode,
  defineSite,
  defineSiteDocument,
  defineStoredFile,
  defineVisit,
]

/** Ties all models to a connection. The connection's `define` options must say `underscored` and
 * `updatedAt: false`: rows here state facts, and what changes has its own date. */
export function defineModels(sequelize: Sequelize): void {
  for (const define of definitions) define(sequelize)
  Account.hasMany(Membership, { as: 'memberships', foreignKey: 'accountId' })
  Invitation.belongsTo(Account, { as: 'account', foreignKey: 'accountId' })
  Invitation.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Membership.belongsTo(Account, { as: 'account', foreignKey: 'accountId' })
  Membership.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Session.belongsTo(Account, { as: 'account', foreignKey: 'accountId' })
  Site.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Scan.belongsTo(Site, { as: 'site', foreignKey: 'siteId' })
  Mark.hasMany(MarkEvent, { as: 'events', foreignKey: 'markId' })
  Mark.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Finding.belongsTo(Visit, { as: 'visit', foreignKey: 'visitId' })
  ScanBarrier.belongsTo(Barrier, { as: 'barrier', foreignKey: 'barrierId' })
}
