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
import { KeptForm, defineKeptForm } from './kept-form.ts'
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
import { SpentProof, defineSpentProof } from './spent-proof.ts'
import { StatusPlace, defineStatusPlace } from './status-place.ts'
import { Upload, defineUpload } from './upload.ts'
import { Visit, defineVisit } from './visit.ts'
import { Consultation, defineConsultation } from './consultation.ts'
import { ConsultationExtension, defineConsultationExtension } from './consultation-extension.ts'
import { Topic, defineTopic } from './topic.ts'
import { Paragraph, defineParagraph } from './paragraph.ts'
import { Participant, defineParticipant } from './participant.ts'
import { Follow, defineFollow } from './follow.ts'
import { ContributionDraft, defineContributionDraft } from './contribution-draft.ts'
import { Thread, defineThread } from './thread.ts'
import { Comment, defineComment } from './comment.ts'
import { Revision, defineRevision } from './revision.ts'
import { Support, defineSupport } from './support.ts'
import { Statement, defineStatement } from './statement.ts'
import { Vote, defineVote } from './vote.ts'
import { OpinionMap, defineOpinionMap } from './opinion-map.ts'
import { Question, defineQuestion } from './question.ts'
import { QuestionOption, defineQuestionOption } from './question-option.ts'
import { Response, defineResponse } from './response.ts'
import { Proposal, defineProposal } from './proposal.ts'
import { Endorsement, defineEndorsement } from './endorsement.ts'
import { CreditOption, defineCreditOption } from './credit-option.ts'
import { Ballot, defineBallot } from './ballot.ts'
import { OfficialAnswer, defineOfficialAnswer } from './official-answer.ts'
import { AnswerLink, defineAnswerLink } from './answer-link.ts'
import { FollowUp, defineFollowUp } from './follow-up.ts'
import { ModerationCase, defineModerationCase } from './moderation-case.ts'
import { Report, defineReport } from './report.ts'
import { Telling, defineTelling } from './telling.ts'
import { Application, defineApplication } from './application.ts'
import { ApplicationEvent, defineApplicationEvent } from './application-event.ts'
import { SelfAssessment, defineSelfAssessment } from './self-assessment.ts'
import { Decision, defineDecision } from './decision.ts'
import { RetestDraw, defineRetestDraw } from './retest-draw.ts'
import { RetestCandidate, defineRetestCandidate } from './retest-candidate.ts'
import { Retest, defineRetest } from './retest.ts'
import { Evaluation, defineEvaluation } from './evaluation.ts'
import { SamplePage, defineSamplePage } from './sample-page.ts'
import { EvaluationTask, defineEvaluationTask } from './evaluation-task.ts'
import { Assignment, defineAssignment } from './assignment.ts'
import { TestResult, defineTestResult } from './test-result.ts'
import { TaskResult, defineTaskResult } from './task-result.ts'
import { Settlement, defineSettlement } from './settlement.ts'
import { MarkWatch, defineMarkWatch } from './mark-watch.ts'

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
  SpentProof,
  StatusPlace,
  StoredFile,
  Upload,
  Visit,
}
export { Identity, KeptForm, PendingIdentity, SignInAttempt }
export { DeadAddress, Digest, Notice, NoticePreference }
export {
  Consultation,
  ConsultationExtension,
  Topic,
  Paragraph,
  Participant,
  Follow,
  ContributionDraft,
  Thread,
  Comment,
  Revision,
  Support,
  Statement,
  Vote,
  OpinionMap,
  Question,
  QuestionOption,
  Response,
  Proposal,
  Endorsement,
  CreditOption,
  Ballot,
  OfficialAnswer,
  AnswerLink,
  FollowUp,
  ModerationCase,
  Report,
  Telling,
}
export {
  Application,
  ApplicationEvent,
  SelfAssessment,
  Decision,
  RetestDraw,
  RetestCandidate,
  Retest,
  Evaluation,
  SamplePage,
  EvaluationTask,
  Assignment,
  TestResult,
  TaskResult,
  Settlement,
  MarkWatch,
}
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
export { consultationForms } from './consultation.ts'
export type { ConsultationForm } from './consultation.ts'
export { answerOutcomes, answerSubjects } from './official-answer.ts'
export type { AnswerOutcome, AnswerSubject } from './official-answer.ts'
export { followUpSteps } from './follow-up.ts'
export type { EarlierFollowUp, FollowUpStep } from './follow-up.ts'
export { moderatedSubjects, moderationActions } from './moderation-case.ts'
export type { ModeratedSubject, ModerationAction } from './moderation-case.ts'
export type { VoteChoice } from './vote.ts'
export { applicationEventKinds } from './application-event.ts'
export type { ApplicationEventKind } from './application-event.ts'
export { selfAssessmentOutcomes } from './self-assessment.ts'
export type { SelfAssessmentOutcome } from './self-assessment.ts'
export { decisionOutcomes } from './decision.ts'
export type { DecisionOutcome } from './decision.ts'
export type { CriterionReason } from './decision.ts'
export { retestOutcomes } from './retest.ts'
export type { RetestOutcome } from './retest.ts'
export { sampleParts } from './sample-page.ts'
export type { SamplePart } from './sample-page.ts'
export { assignmentKinds } from './assignment.ts'
export type { AssignmentKind } from './assignment.ts'
export { testOutcomes } from './test-result.ts'
export type { TestOutcome } from './test-result.ts'
export { taskOutcomes } from './task-result.ts'
export type { TaskOutcome } from './task-result.ts'
export { watchOutcomes } from './mark-watch.ts'
export type { WatchOutcome } from './mark-watch.ts'
export { markEventCauses, markEventKinds } from './mark-event.ts'
export type { MarkEventCause, MarkEventKind } from './mark-event.ts'
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
  defineKeptForm,
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
  defineSpentProof,
  defineStatusPlace,
  defineUpload,
  defineVisit,
  defineConsultation,
  defineConsultationExtension,
  defineTopic,
  defineParagraph,
  defineParticipant,
  defineFollow,
  defineContributionDraft,
  defineThread,
  defineComment,
  defineRevision,
  defineSupport,
  defineStatement,
  defineVote,
  defineOpinionMap,
  defineQuestion,
  defineQuestionOption,
  defineResponse,
  defineProposal,
  defineEndorsement,
  defineCreditOption,
  defineBallot,
  defineOfficialAnswer,
  defineAnswerLink,
  defineFollowUp,
  defineModerationCase,
  defineReport,
  defineTelling,
  defineApplication,
  defineApplicationEvent,
  defineSelfAssessment,
  defineDecision,
  defineRetestDraw,
  defineRetestCandidate,
  defineRetest,
  defineEvaluation,
  defineSamplePage,
  defineEvaluationTask,
  defineAssignment,
  defineTestResult,
  defineTaskResult,
  defineSettlement,
  defineMarkWatch,
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
  Application.hasMany(ApplicationEvent, { as: 'events', foreignKey: 'applicationId' })
  Application.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Application.belongsTo(Site, { as: 'site', foreignKey: 'siteId' })
  Evaluation.hasMany(SamplePage, { as: 'pages', foreignKey: 'evaluationId' })
  Assignment.belongsTo(Evaluation, { as: 'evaluation', foreignKey: 'evaluationId' })
  Retest.belongsTo(Mark, { as: 'mark', foreignKey: 'markId' })
  Mark.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  DeadAddress.belongsTo(Delivery, { as: 'delivery', foreignKey: 'deliveryId' })
  Finding.belongsTo(Visit, { as: 'visit', foreignKey: 'visitId' })
  Consultation.belongsTo(Agency, { as: 'agency', foreignKey: 'agencyId' })
  Comment.belongsTo(Participant, { as: 'participant', foreignKey: 'participantId' })
  Comment.belongsTo(Agency, { as: 'officeAgency', foreignKey: 'officeAgencyId' })
  Question.hasMany(QuestionOption, { as: 'options', foreignKey: 'questionId' })
  ScanBarrier.belongsTo(Barrier, { as: 'barrier', foreignKey: 'barrierId' })
}
