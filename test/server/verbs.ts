import { acceptInvitation } from '#server/accounts/accept-invitation.ts'
import { addPasskey, beginPasskey } from '#server/accounts/add-passkey.ts'
import { removePasskey, renamePasskey } from '#server/accounts/change-passkey.ts'
import { beginPasskeySignIn, signInWithPasskey } from '#server/accounts/sign-in-with-passkey.ts'
import type { Consultation } from '#models/index.ts'
import type { Actor, SignedIn } from '#server/accounts/actor.ts'
import { beginSignInWith } from '#server/accounts/begin-sign-in-with.ts'
import { finishSignInWith } from '#server/accounts/finish-sign-in-with.ts'
import { linkIdentity } from '#server/accounts/link-identity.ts'
import { listIdentities } from '#server/accounts/list-identities.ts'
import { readPendingIdentity } from '#server/accounts/read-pending-identity.ts'
import { unlinkIdentity } from '#server/accounts/unlink-identity.ts'
import { correctMyData } from '#server/accounts/correct-my-data.ts'
import { deleteAccount } from '#server/accounts/delete-account.ts'
import { downloadMyData } from '#server/accounts/download-my-data.ts'
import { grantRole } from '#server/accounts/grant-role.ts'
import { forgetKeptForm } from '#server/accounts/forget-kept-form.ts'
import { keepForm } from '#server/accounts/keep-form.ts'
import { readKeptForm } from '#server/accounts/read-kept-form.ts'
import { inviteColleague } from '#server/accounts/invite-colleague.ts'
import { listAgencies } from '#server/accounts/list-agencies.ts'
import { listDataUses } from '#server/accounts/list-data-uses.ts'
import { listInvitations } from '#server/accounts/list-invitations.ts'
import { listMembers } from '#server/accounts/list-members.ts'
import { persons } from '#server/accounts/permissions.ts'
import type { Person } from '#server/accounts/permissions.ts'
import { readAgency } from '#server/accounts/read-agency.ts'
import { readDeletion } from '#server/accounts/read-deletion.ts'
import { readInvitation } from '#server/accounts/read-invitation.ts'
import { confirmTotp } from '#server/accounts/confirm-totp.ts'
import { endSession, endOtherSessions } from '#server/accounts/end-session.ts'
import { enterSecondFactor } from '#server/accounts/enter-second-factor.ts'
import { listSessions } from '#server/accounts/list-sessions.ts'
import { makeRecoveryCodes } from '#server/accounts/make-recovery-codes.ts'
import { readDemonstrationCodes } from '#server/accounts/read-demonstration-codes.ts'
import { readMyData } from '#server/accounts/read-my-data.ts'
import { readSecurity } from '#server/accounts/read-security.ts'
import { readTotpSetup } from '#server/accounts/read-totp-setup.ts'
import { removeTotp } from '#server/accounts/remove-totp.ts'
import { readWaysAgain, requestCodeAgain, signInAgain } from '#server/accounts/sign-in-again.ts'
import { readMemberPlace } from '#server/accounts/read-member-place.ts'
import { requestCode } from '#server/accounts/request-code.ts'
import { signIn } from '#server/accounts/sign-in.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { resetSecondFactor } from '#server/accounts/reset-second-factor.ts'
import { takeRole } from '#server/accounts/take-role.ts'
import { withdrawConsent } from '#server/accounts/withdraw-consent.ts'
import { withdrawInvitation } from '#server/accounts/withdraw-invitation.ts'
import { cancelScan } from '#server/audits/cancel-scan.ts'
import { downloadScanReport } from '#server/audits/download-scan-report.ts'
import { listBarriers, readBarrierFacets } from '#server/audits/list-barriers.ts'
import { listScans } from '#server/audits/list-scans.ts'
import { listSites } from '#server/audits/list-sites.ts'
import { listStandards } from '#server/audits/list-standards.ts'
import { readStandard } from '#server/audits/read-standard.ts'
import { listVisits } from '#server/audits/list-visits.ts'
import { proveSite } from '#server/audits/prove-site.ts'
import { readBarrier, readBarrierPages } from '#server/audits/read-barrier.ts'
import { readEvidence } from '#server/audits/read-evidence.ts'
import { readScanProgress } from '#server/audits/read-scan-progress.ts'
import { readScanReport } from '#server/audits/read-scan-report.ts'
import { readScan } from '#server/audits/read-scan.ts'
import { readSite } from '#server/audits/read-site.ts'
import { readVisit } from '#server/audits/read-visit.ts'
import { registerSite } from '#server/audits/register-site.ts'
import { requestScan } from '#server/audits/request-scan.ts'
import { vouchForSite } from '#server/audits/vouch-for-site.ts'
import { addFollowUp } from '#server/consultations/answers/add-follow-up.ts'
import { changeFollowUp, readFollowUp } from '#server/consultations/answers/change-follow-up.ts'
import { finishAnswering } from '#server/consultations/answers/finish-answering.ts'
import { listAnswersTo } from '#server/consultations/answers/list-answers-to.ts'
import { listOwed } from '#server/consultations/answers/list-owed.ts'
import { readAgencyDuties } from '#server/consultations/answers/read-agency-duties.ts'
import { readAnswerDraft } from '#server/consultations/answers/read-answer-draft.ts'
import { changeAnswer, writeAnswer } from '#server/consultations/answers/write-answer.ts'
import { judgeFile } from '#server/platform/uploads/judge-file.ts'
import type { JudgedFile } from '#server/platform/uploads/judge-file.ts'
import { pdf, withSentFile } from '#test/factories/sent-file.ts'
import { answerDue } from '#server/consultations/answers/answer-duty.ts'
import { daysAfter, lastDayBefore } from '#server/consultations/prepare/days.ts'
import type { TaipeiDate } from '#server/platform/taipei.ts'
import { downloadReport } from '#server/consultations/report/download-report.ts'
import { readReport } from '#server/consultations/report/read-report.ts'
import { listConsultations } from '#server/consultations/list-consultations.ts'
import { listOpen } from '#server/consultations/list-open.ts'
import { editProposal } from '#server/consultations/proposals/edit-proposal.ts'
import { appealDecision } from '#server/consultations/moderation/appeal-decision.ts'
import { decideAppeal } from '#server/consultations/moderation/decide-appeal.ts'
import {
  downloadModerationRecord,
  listModerationRecord,
  readModerationTotals,
} from '#server/consultations/moderation/list-moderation-record.ts'
import { readCase } from '#server/consultations/moderation/read-case.ts'
import { readPause } from '#server/consultations/moderation/read-pause.ts'
import { decideOnContribution } from '#server/consultations/moderation/decide-contribution.ts'
import { listModerationQueue } from '#server/consultations/moderation/list-moderation-queue.ts'
import {
  lockConversation,
  unlockConversation,
} from '#server/consultations/moderation/lock-conversation.ts'
import { endPause, pauseAuthor } from '#server/consultations/moderation/pause-author.ts'
import { readModerated } from '#server/consultations/moderation/read-moderated.ts'
import { readReportable } from '#server/consultations/moderation/read-reportable.ts'
import { reportContribution } from '#server/consultations/moderation/report-contribution.ts'
import {
  endorseProposal,
  withdrawEndorsement,
} from '#server/consultations/proposals/endorse-proposal.ts'
import { listProposals } from '#server/consultations/proposals/list-proposals.ts'
import { publishProposal } from '#server/consultations/proposals/publish-proposal.ts'
import { readProposalPreview } from '#server/consultations/proposals/read-proposal-preview.ts'
import { readOwnProposal, readProposal } from '#server/consultations/proposals/read-proposal.ts'
import { withdrawProposal } from '#server/consultations/proposals/withdraw-proposal.ts'
import { addDocuments, removeDocument } from '#server/consultations/documents/change-documents.ts'
import { listDocuments } from '#server/consultations/documents/list-documents.ts'
import { archiveConsultation } from '#server/consultations/phases/archive-consultation.ts'
import {
  extendAnswer,
  extendConsultation,
} from '#server/consultations/phases/extend-consultation.ts'
import { readExtendable } from '#server/consultations/phases/read-extendable.ts'
import { readTimetable } from '#server/consultations/phases/read-timetable.ts'
import { announceConsultation } from '#server/consultations/prepare/announce-consultation.ts'
import { changeTerms, changeTexts } from '#server/consultations/prepare/change-consultation.ts'
import { changeParagraphs } from '#server/consultations/prepare/change-paragraphs.ts'
import { changeTopics } from '#server/consultations/prepare/change-topics.ts'
import { listPrepared } from '#server/consultations/prepare/list-prepared.ts'
import { prepareConsultation } from '#server/consultations/prepare/prepare-consultation.ts'
import { readPreparation } from '#server/consultations/prepare/read-preparation.ts'
import { seenOf } from '#server/consultations/prepare/seen.ts'
import { termsOf } from '#server/consultations/prepare/terms.ts'
import { textsOf } from '#server/consultations/prepare/texts.ts'
import {
  changePriorities,
  readPriorityOutline,
} from '#server/consultations/priorities/change-priorities.ts'
import { readPriorities } from '#server/consultations/priorities/read-priorities.ts'
import { spendCredits } from '#server/consultations/priorities/spend-credits.ts'
import { answerQuestions } from '#server/consultations/questions/answer-questions.ts'
import {
  changeQuestions,
  readQuestionOutline,
} from '#server/consultations/questions/change-questions.ts'
import { readQuestions } from '#server/consultations/questions/read-questions.ts'
import { readDraftText } from '#server/consultations/read-draft-text.ts'
import { readConsultation } from '#server/consultations/read-consultation.ts'
import { chooseName } from '#server/consultations/threads/choose-name.ts'
import { countNewComments } from '#server/consultations/threads/count-new-comments.ts'
import { readDraft, saveDraft } from '#server/consultations/threads/draft.ts'
import { editComment } from '#server/consultations/threads/edit-comment.ts'
import { listComments } from '#server/consultations/threads/list-comments.ts'
import { listPlaces } from '#server/consultations/threads/list-places.ts'
import { publishComment } from '#server/consultations/threads/publish-comment.ts'
import { readComment } from '#server/consultations/threads/read-comment.ts'
import { readOwnName } from '#server/consultations/threads/read-own-name.ts'
import { readOwnText } from '#server/consultations/threads/read-own-text.ts'
import { readQuote } from '#server/consultations/threads/read-quote.ts'
import { supportComment, unsupportComment } from '#server/consultations/threads/support-comment.ts'
import { withdrawComment } from '#server/consultations/threads/withdraw-comment.ts'
import { readOpinionMap } from '#server/consultations/maps/read-opinion-map.ts'
import {
  excludeParticipant,
  includeParticipant,
} from '#server/consultations/statements/exclude-participant.ts'
import {
  listExclusions,
  listParticipants,
} from '#server/consultations/statements/list-participants.ts'
import { followPlace, unfollowPlace } from '#server/consultations/follows/follow-place.ts'
import { listFollows } from '#server/consultations/follows/list-follows.ts'
import { readSearchChoices } from '#server/consultations/search/read-search-choices.ts'
import { searchConsultations } from '#server/consultations/search/search-consultations.ts'
import { readFeed } from '#server/consultations/feeds/read-feed.ts'
import { readFollowing } from '#server/consultations/follows/read-following.ts'
import { addSeedStatement, addStatement } from '#server/consultations/statements/add-statement.ts'
import { castVote } from '#server/consultations/statements/cast-vote.ts'
import { listMyVotes } from '#server/consultations/statements/list-my-votes.ts'
import { readNextStatement } from '#server/consultations/statements/read-next-statement.ts'
import { withdrawStatement } from '#server/consultations/statements/withdraw-statement.ts'
import { readDidDocument } from '#server/marks/credentials/read-did-document.ts'
import { readMarkContext } from '#server/marks/credentials/read-mark-context.ts'
import { readMarkCredential } from '#server/marks/credentials/read-mark-credential.ts'
import { readMarkDocument } from '#server/marks/credentials/read-mark-document.ts'
import { readStatusList } from '#server/marks/credentials/read-status-list.ts'
import { confirmDecision, dismissDecision } from '#server/marks/decisions/confirm-decision.ts'
import { decideApplication } from '#server/marks/decisions/decide-application.ts'
import { readDecision } from '#server/marks/decisions/read-decision.ts'
import { checkClaim } from '#server/marks/checks/check-claim.ts'
import { lookAtSite } from '#server/marks/checks/look-at-site.ts'
import { acceptDocuments } from '#server/marks/applications/accept-documents.ts'
import { askForCorrection } from '#server/marks/applications/ask-for-correction.ts'
import { beginApplication } from '#server/marks/applications/begin-application.ts'
import { changeApplication } from '#server/marks/applications/change-application.ts'
import { handInCorrection } from '#server/marks/applications/hand-in-correction.ts'
import { listApplications } from '#server/marks/applications/list-applications.ts'
import { readApplicationOffer } from '#server/marks/applications/read-application-offer.ts'
import { readApplicationForm } from '#server/marks/applications/read-application-form.ts'
import { readApplication } from '#server/marks/applications/read-application.ts'
import { readBeginning } from '#server/marks/applications/read-beginning.ts'
import { readSelfAssessment } from '#server/marks/applications/read-self-assessment.ts'
import { saveSelfAssessment } from '#server/marks/applications/save-self-assessment.ts'
import { submitApplication } from '#server/marks/applications/submit-application.ts'
import { withdrawApplication } from '#server/marks/applications/withdraw-application.ts'
import { addSamplePage } from '#server/marks/evaluations/sample/add-sample-page.ts'
import { explainUnmet } from '#server/marks/evaluations/sample/explain-unmet.ts'
import { readSample } from '#server/marks/evaluations/sample/read-sample.ts'
import { removeSamplePage } from '#server/marks/evaluations/sample/remove-sample-page.ts'
import { repeatMachineTest } from '#server/marks/applications/repeat-machine-test.ts'
import { closeReview } from '#server/marks/close-review.ts'
import { listMarks } from '#server/marks/list-marks.ts'
import { answerForMark } from '#server/marks/life/answer-for-mark.ts'
import { confirmMended } from '#server/marks/life/confirm-mended.ts'
import { listMarksInNeed } from '#server/marks/life/list-marks-in-need.ts'
import { drawRetests } from '#server/marks/retests/draw-retests.ts'
import {
  downloadRetestCandidates,
  listRetestYears,
  readRetestDraw,
} from '#server/marks/retests/read-retests.ts'
import { readMarkWatch } from '#server/marks/life/read-mark-watch.ts'
import { readRenewal } from '#server/marks/life/read-renewal.ts'
import { liftSuspension } from '#server/marks/life/lift-suspension.ts'
import { readMarkSteps } from '#server/marks/life/read-mark-steps.ts'
import { suspendMark } from '#server/marks/life/suspend-mark.ts'
import { openReview } from '#server/marks/open-review.ts'
import { readMarkOnScan } from '#server/marks/read-mark-on-scan.ts'
import { readMarkBitmap, readMarkPicture } from '#server/marks/read-mark-picture.ts'
import { readMark } from '#server/marks/read-mark.ts'
import { revokeMark } from '#server/marks/revoke-mark.ts'
import { countUnread } from '#server/notices/count-unread.ts'
import { freeAddress } from '#server/notices/free-address.ts'
import { listDeadAddresses } from '#server/notices/list-dead-addresses.ts'
import { listDeliveries } from '#server/notices/list-deliveries.ts'
import { listNotices } from '#server/notices/list-notices.ts'
import { markAllRead, markRead } from '#server/notices/mark-read.ts'
import { readOutbox } from '#server/notices/read-outbox.ts'
import { downloadRecord } from '#server/opendata/download-record.ts'
import { listRecordHeads } from '#server/opendata/list-record-heads.ts'
import { readNoticeWays, setNoticeWays } from '#server/notices/set-notice-ways.ts'
import { readSubscription, unsubscribe } from '#server/notices/unsubscribe.ts'
import { createDecidable, createProposedDecision } from '#test/factories/decision.ts'
import { createPauseCase } from '#test/factories/moderation.ts'
import { evaluationVerbs } from './verbs-evaluations.ts'
import type { World } from './world.ts'

export interface Row {
  allowed: readonly Person[]
  call: (actor: Actor, world: World) => Promise<unknown>
}

/** Verbs are called by what they do; what these do changes nothing (`record-of-verbs` sees to it). */
export const isReading = (name: string): boolean =>
  /^\w+\/(count|read|list|download|search)/.test(name)

const everybody = persons
const signedIn = persons.filter((person) => person !== 'visitor')
/** The ministry's people have a second factor, for which no mail stands in. */
const withoutFactors: Person[] = [
  'citizen',
  'own webmaster',
  'foreign webmaster',
  'own agency administrator',
  'foreign agency administrator',
]
const ministry: Person[] = ['tester', 'moderator', 'officer', 'administrator']
const ownAndMinistry: Person[] = ['own webmaster', ...ministry]
const ownAndOfficer: Person[] = ['own webmaster', 'officer']
const ownWebmaster: Person[] = ['own webmaster']
const officer: Person[] = ['officer']
const moderator: Person[] = ['moderator']
const administrator: Person[] = ['administrator']
const whoManagePeople: Person[] = ['own agency administrator', 'administrator']
const colleagues: Person[] = ['own webmaster', ...whoManagePeople]

const reason = '理由說明,足以讓大眾瞭解。'

const theWhole = { kind: 'whole', id: null } as const
const answer = {
  outcome: 'adopted',
  reasons: '理由說明，足以讓大眾瞭解這件事怎麼決定。',
  links: '',
}

const terms = { level: 'AA', standard: '115.11' } as const

const noPasskey = { id: 'none' }

const withPaper = <Result>(use: (file: JudgedFile) => Promise<Result>) =>
  withSentFile(pdf, '說明.pdf', async (sent) =>
    use(await judgeFile(sent, { types: ['pdf'], files: 1, bytes: 1e6 })),
  )

const laterThan = (day: TaipeiDate) => ({ seenDay: day, day: daysAfter(day, 7), reason })

const proposalText = { title: '提案', body: '內容' }
/** Nobody may touch what others propose (`proposals.test.ts`). */
const ownProposal = async (actor: Actor, code: string): Promise<string> =>
  (await publishProposal(actor, code, proposalText)).id

/** A case about the actor, where they are signed in. */
const ownCase = async (actor: Actor, consultation: Consultation): Promise<string> =>
  actor.accountId ? createPauseCase(consultation, actor as SignedIn) : crypto.randomUUID()

const appealedCase = (consultation: Consultation): Promise<string> =>
  createPauseCase(consultation, null, { appealedAt: new Date(), appealWords: reason })

/** Who may call which verb: the one place where it is written down and tried out. */
export const verbs: Record<string, Row> = {
  'accounts/acceptInvitation': {
    allowed: signedIn,
    call: (actor, { invitationToken }) => acceptInvitation(actor, invitationToken),
  },
  'accounts/correctMyData': {
    allowed: signedIn,
    call: (actor) =>
      correctMyData(actor, {
        name: '林',
        telephone: null,
        disability: null,
        contactNotes: null,
        locale: 'zh-TW',
        agrees: false,
      }),
  },
  'accounts/deleteAccount': { allowed: signedIn, call: (actor) => deleteAccount(actor) },
  'accounts/downloadMyData': { allowed: signedIn, call: (actor) => downloadMyData(actor, 'en') },
  'accounts/forgetKeptForm': {
    allowed: everybody,
    call: (actor) => forgetKeptForm(actor, crypto.randomUUID()),
  },
  'accounts/grantRole': {
    allowed: whoManagePeople,
    call: (actor, { agency, member }) =>
      grantRole(actor, {
        place: agency.code,
        accountId: member.accountId,
        role: 'agency-administrator',
      }),
  },
  'accounts/inviteColleague': {
    allowed: whoManagePeople,
    call: (actor, { agency }) =>
      inviteColleague(
        actor,
        { place: agency.code, email: 'new@people.example', role: 'webmaster' },
        'en',
      ),
  },
  'accounts/keepForm': {
    allowed: everybody,
    call: (actor) => keepForm(actor, [['reason', reason]]),
  },
  'accounts/listAgencies': { allowed: everybody, call: (actor) => listAgencies(actor) },
  'accounts/listDataUses': { allowed: signedIn, call: (actor) => listDataUses(actor) },
  'accounts/listInvitations': {
    allowed: whoManagePeople,
    call: (actor, { agency }) => listInvitations(actor, agency.code),
  },
  'accounts/listMembers': {
    allowed: colleagues,
    call: (actor, { agency }) => listMembers(actor, agency.code),
  },
  'accounts/readAgency': {
    allowed: everybody,
    call: (actor, { agency }) => readAgency(actor, agency.code),
  },
  'accounts/readDeletion': { allowed: signedIn, call: (actor) => readDeletion(actor) },
  'accounts/readInvitation': {
    allowed: signedIn,
    call: (actor, { invitationToken }) => readInvitation(actor, invitationToken),
  },
  'accounts/readKeptForm': {
    allowed: everybody,
    call: (actor) => readKeptForm(actor, crypto.randomUUID()),
  },
  'accounts/addPasskey': {
    allowed: signedIn,
    call: (actor) => addPasskey(actor, noPasskey as never, '辦公室電腦'),
  },
  'accounts/beginPasskey': { allowed: signedIn, call: (actor) => beginPasskey(actor) },
  'accounts/beginPasskeySignIn': {
    allowed: everybody,
    call: (actor) => beginPasskeySignIn(actor),
  },
  'accounts/removePasskey': {
    allowed: signedIn,
    call: (actor) => removePasskey(actor, crypto.randomUUID()),
  },
  'accounts/renamePasskey': {
    allowed: signedIn,
    call: (actor) => renamePasskey(actor, crypto.randomUUID(), '辦公室電腦'),
  },
  'accounts/signInWithPasskey': {
    allowed: everybody,
    call: (actor) => signInWithPasskey(actor, noPasskey as never),
  },
  'accounts/confirmTotp': { allowed: signedIn, call: (actor) => confirmTotp(actor, '000000') },
  'accounts/endOtherSessions': { allowed: signedIn, call: (actor) => endOtherSessions(actor) },
  'accounts/endSession': {
    allowed: signedIn,
    call: (actor) => endSession(actor, crypto.randomUUID()),
  },
  'accounts/enterSecondFactor': {
    allowed: signedIn,
    call: (actor) => enterSecondFactor(actor, '000000'),
  },
  'accounts/listSessions': { allowed: signedIn, call: (actor) => listSessions(actor) },
  'accounts/makeRecoveryCodes': { allowed: signedIn, call: (actor) => makeRecoveryCodes(actor) },
  'accounts/readDemonstrationCodes': {
    allowed: everybody,
    call: (actor) => readDemonstrationCodes(actor),
  },
  'accounts/readMyData': { allowed: signedIn, call: (actor) => readMyData(actor) },
  'accounts/readSecurity': { allowed: signedIn, call: (actor) => readSecurity(actor) },
  'accounts/readTotpSetup': { allowed: signedIn, call: (actor) => readTotpSetup(actor) },
  'accounts/readWaysAgain': { allowed: signedIn, call: (actor) => readWaysAgain(actor) },
  'accounts/removeTotp': { allowed: signedIn, call: (actor) => removeTotp(actor) },
  'accounts/requestCodeAgain': {
    allowed: withoutFactors,
    call: (actor) => requestCodeAgain(actor, 'en'),
  },
  'accounts/signInAgain': {
    allowed: withoutFactors,
    call: (actor) => signInAgain(actor, '00000000'),
  },
  'accounts/beginSignInWith': {
    allowed: everybody,
    call: (actor) => beginSignInWith(actor, 'nobody', '/'),
  },
  'accounts/finishSignInWith': {
    allowed: everybody,
    call: (actor) => finishSignInWith(actor, 'nobody', null, '', 'en'),
  },
  'accounts/linkIdentity': { allowed: signedIn, call: (actor) => linkIdentity(actor, 'token') },
  'accounts/listIdentities': { allowed: signedIn, call: (actor) => listIdentities(actor) },
  'accounts/readPendingIdentity': {
    allowed: everybody,
    call: (actor) => readPendingIdentity(actor, 'token'),
  },
  'accounts/unlinkIdentity': {
    allowed: signedIn,
    call: (actor, { agency }) => unlinkIdentity(actor, agency.id),
  },
  'accounts/readMemberPlace': {
    allowed: colleagues,
    call: (actor, { agency }) => readMemberPlace(actor, agency.code),
  },
  'accounts/requestCode': {
    allowed: everybody,
    call: (actor) => requestCode(actor, 'somebody@people.example', 'en'),
  },
  'accounts/resetSecondFactor': {
    allowed: administrator,
    call: (actor, { officer: { accountId } }) => resetSecondFactor(actor, accountId),
  },
  'accounts/signIn': {
    allowed: everybody,
    call: (actor) => signIn(actor, 'somebody@people.example', '00000000', 'en'),
  },
  'accounts/signOut': { allowed: everybody, call: (actor) => signOut(actor, 'token') },
  'accounts/takeRole': {
    allowed: whoManagePeople,
    call: (actor, { member }) => takeRole(actor, member.id),
  },
  'accounts/withdrawConsent': {
    allowed: signedIn,
    call: (actor) => withdrawConsent(actor, '00000000-0000-7000-8000-000000000000'),
  },
  'accounts/withdrawInvitation': {
    allowed: whoManagePeople,
    call: (actor, { invitation }) => withdrawInvitation(actor, invitation.id),
  },

  'audits/cancelScan': {
    allowed: ownAndOfficer,
    call: (actor, { running }) => cancelScan(actor, running.id),
  },
  'audits/downloadScanReport': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => downloadScanReport(actor, scan.id, 'json', 'en'),
  },
  'audits/listBarriers': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => listBarriers(actor, scan.id),
  },
  'audits/readBarrierFacets': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readBarrierFacets(actor, scan.id),
  },
  'audits/listScans': { allowed: everybody, call: (actor, { site }) => listScans(actor, site.id) },
  'audits/listSites': { allowed: everybody, call: (actor) => listSites(actor) },
  'audits/listStandards': { allowed: everybody, call: (actor) => listStandards(actor) },
  'audits/listVisits': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => listVisits(actor, scan.id),
  },
  'audits/proveSite': {
    allowed: ownAndOfficer,
    call: (actor, { unproved }) => proveSite(actor, unproved.id),
  },
  'audits/readBarrier': {
    allowed: ownAndMinistry,
    call: (actor, { scan, barrier }) => readBarrier(actor, scan.id, barrier.id),
  },
  'audits/readBarrierPages': {
    allowed: ownAndMinistry,
    call: (actor, { scan, barrier }) => readBarrierPages(actor, scan.id, barrier.id),
  },
  'audits/readEvidence': {
    allowed: ownAndMinistry,
    call: (actor, { evidence }) => readEvidence(actor, evidence.id),
  },
  'audits/readScan': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScan(actor, scan.id),
  },
  'audits/readScanProgress': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScanProgress(actor, scan.id),
  },
  'audits/readScanReport': {
    allowed: ownAndMinistry,
    call: (actor, { scan }) => readScanReport(actor, scan.id),
  },
  'audits/readSite': { allowed: everybody, call: (actor, { site }) => readSite(actor, site.id) },
  'audits/readStandard': {
    allowed: everybody,
    call: (actor) => readStandard(actor, '115.11', { locale: 'zh-TW' }),
  },
  'audits/readVisit': {
    allowed: ownAndMinistry,
    call: (actor, { scan, visit }) => readVisit(actor, scan.id, visit.id),
  },
  'audits/registerSite': {
    allowed: ownAndOfficer,
    call: (actor, { agency }) =>
      registerSite(actor, {
        agencyId: agency.id,
        name: '網站',
        address: 'https://new.example.gov.tw',
      }),
  },
  'audits/requestScan': {
    allowed: ownAndOfficer,
    call: (actor, { site }) => requestScan(actor, site.id, { standard: '110.07', level: 'AA' }),
  },
  'audits/vouchForSite': {
    allowed: officer,
    call: (actor, { unproved }) => vouchForSite(actor, unproved.id),
  },

  'consultations/addFollowUp': {
    allowed: officer,
    call: (actor, { closed }) =>
      addFollowUp(actor, closed.code, {
        step: 'drafted',
        happenedOn: '2026-01-05',
        words: '草案已經完成。',
        answerId: '',
      }),
  },
  'consultations/changeAnswer': {
    allowed: officer,
    call: (actor, { closed }) => changeAnswer(actor, closed.code, theWhole, answer, ''),
  },
  'consultations/changeFollowUp': {
    allowed: officer,
    call: async (actor, { answered, followUp: { id } }) => {
      const { value, seen } = await readFollowUp(actor, answered.code, id)
      await changeFollowUp(actor, answered.code, id, { ...value, words: '草案定稿。' }, seen)
    },
  },
  'consultations/readFollowUp': {
    allowed: officer,
    call: (actor, { answered, followUp }) => readFollowUp(actor, answered.code, followUp.id),
  },
  'consultations/finishAnswering': {
    allowed: officer,
    call: (actor, { closed }) => finishAnswering(actor, closed.code),
  },
  'consultations/listAnswersTo': {
    allowed: everybody,
    call: (actor, { consultation, comment }) =>
      listAnswersTo(actor, consultation.code, [comment.id]),
  },
  'consultations/listOwed': {
    allowed: everybody,
    call: (actor, { closed }) => listOwed(actor, closed.code),
  },
  'consultations/readAnswerDraft': {
    allowed: officer,
    call: (actor, { closed }) => readAnswerDraft(actor, closed.code, theWhole),
  },
  'consultations/downloadReport': {
    allowed: everybody,
    call: (actor, { closed }) => downloadReport(actor, closed.code, 'report.json'),
  },
  'consultations/readReport': {
    allowed: everybody,
    call: (actor, { consultation }) => readReport(actor, consultation.code),
  },
  'consultations/writeAnswer': {
    allowed: officer,
    call: (actor, { closed }) => writeAnswer(actor, closed.code, theWhole, answer),
  },
  'consultations/announceConsultation': {
    allowed: officer,
    call: (actor, { prepared }) => announceConsultation(actor, prepared.code),
  },
  'consultations/addDocuments': {
    allowed: officer,
    call: (actor, { consultation }) =>
      withPaper((file) => addDocuments(actor, consultation.code, [file])),
  },
  'consultations/listDocuments': {
    allowed: everybody,
    call: (actor, { consultation }) => listDocuments(actor, consultation.code),
  },
  'consultations/removeDocument': {
    allowed: officer,
    call: (actor, { consultation, document }) =>
      removeDocument(actor, consultation.code, document.id),
  },
  'consultations/archiveConsultation': {
    allowed: officer,
    call: (actor, { answered }) => archiveConsultation(actor, answered.code),
  },
  'consultations/extendAnswer': {
    allowed: officer,
    call: (actor, { closed }) =>
      extendAnswer(actor, closed.code, laterThan(answerDue(closed, [])!)),
  },
  'consultations/extendConsultation': {
    allowed: officer,
    call: (actor, { consultation }) =>
      extendConsultation(actor, consultation.code, laterThan(lastDayBefore(consultation.closesAt))),
  },
  'consultations/readExtendable': {
    allowed: officer,
    call: (actor, { consultation }) => readExtendable(actor, consultation.code),
  },
  'consultations/readAgencyDuties': {
    allowed: everybody,
    call: (actor, { agency }) => readAgencyDuties(actor, agency.id),
  },
  'consultations/readTimetable': {
    allowed: everybody,
    call: (actor, { consultation }) => readTimetable(actor, consultation.code),
  },
  'consultations/changeParagraphs': {
    allowed: officer,
    call: (actor, { prepared }) =>
      changeParagraphs(actor, prepared.code, '第一條\n為開放資料。', seenOf('')),
  },
  'consultations/changeTerms': {
    allowed: officer,
    call: (actor, { prepared }) =>
      changeTerms(
        actor,
        prepared.code,
        { ...termsOf(prepared), credits: 50 },
        seenOf(termsOf(prepared)),
      ),
  },
  'consultations/changeTexts': {
    allowed: officer,
    call: (actor, { prepared }) =>
      changeTexts(
        actor,
        prepared.code,
        { ...textsOf(prepared), titleZh: '新的名稱' },
        seenOf(textsOf(prepared)),
      ),
  },
  'consultations/changeTopics': {
    allowed: officer,
    call: (actor, { prepared }) => changeTopics(actor, prepared.code, '交通運輸', seenOf('')),
  },
  'consultations/listPrepared': { allowed: officer, call: (actor) => listPrepared(actor) },
  'consultations/prepareConsultation': {
    allowed: officer,
    call: (actor, { agency }) =>
      prepareConsultation(actor, {
        agency: agency.code,
        code: 'new-one',
        titleZh: '名稱',
        titleEn: null,
        summaryZh: '摘要',
      }),
  },
  'consultations/readPreparation': {
    allowed: officer,
    call: (actor, { prepared }) => readPreparation(actor, prepared.code),
  },
  'consultations/listConsultations': {
    allowed: everybody,
    call: (actor) => listConsultations(actor),
  },
  'consultations/listOpen': { allowed: everybody, call: (actor) => listOpen(actor) },
  'consultations/readConsultation': {
    allowed: everybody,
    call: (actor, { consultation }) => readConsultation(actor, consultation.code),
  },
  'consultations/readDraftText': {
    allowed: everybody,
    call: (actor, { consultation }) => readDraftText(actor, consultation.code),
  },
  'consultations/chooseName': {
    allowed: signedIn,
    call: (actor, { consultation }) => chooseName(actor, consultation.code, '海邊的人'),
  },
  'consultations/countNewComments': {
    allowed: everybody,
    call: (actor, { consultation, comment }) =>
      countNewComments(actor, consultation.code, {}, comment.id),
  },
  'consultations/readDraft': {
    allowed: everybody,
    call: (actor, { consultation }) => readDraft(actor, consultation.code, {}),
  },
  'consultations/saveDraft': {
    allowed: signedIn,
    call: (actor, { consultation }) => saveDraft(actor, consultation.code, {}, '草稿'),
  },
  'consultations/editComment': {
    allowed: officer,
    call: (actor, { consultation, officialComment }) =>
      editComment(actor, consultation.code, officialComment.id, '改過的內容'),
  },
  'consultations/listComments': {
    allowed: everybody,
    call: (actor, { consultation }) => listComments(actor, consultation.code),
  },
  'consultations/listPlaces': {
    allowed: everybody,
    call: (actor, { consultation }) => listPlaces(actor, consultation.code),
  },
  'consultations/publishComment': {
    allowed: signedIn,
    call: (actor, { consultation }) => publishComment(actor, consultation.code, { body: '意見' }),
  },
  'consultations/readComment': {
    allowed: everybody,
    call: (actor, { consultation, comment }) => readComment(actor, consultation.code, comment.id),
  },
  'consultations/readOwnName': {
    allowed: signedIn,
    call: (actor, { consultation }) => readOwnName(actor, consultation.code),
  },
  'consultations/readOwnText': {
    allowed: officer,
    call: (actor, { consultation, officialComment }) =>
      readOwnText(actor, consultation.code, officialComment.id),
  },
  'consultations/readQuote': {
    allowed: everybody,
    call: (actor, { consultation, comment }) => readQuote(actor, consultation.code, comment.id),
  },
  'consultations/supportComment': {
    allowed: signedIn,
    call: (actor, { consultation, comment }) =>
      supportComment(actor, consultation.code, comment.id),
  },
  'consultations/unsupportComment': {
    allowed: signedIn,
    call: (actor, { consultation, comment }) =>
      unsupportComment(actor, consultation.code, comment.id),
  },
  'consultations/withdrawComment': {
    allowed: officer,
    call: (actor, { consultation, officialComment }) =>
      withdrawComment(actor, consultation.code, officialComment.id),
  },
  'consultations/followPlace': {
    allowed: signedIn,
    call: (actor, { consultation }) => followPlace(actor, consultation.code),
  },
  'consultations/listFollows': { allowed: signedIn, call: (actor) => listFollows(actor) },
  'consultations/readFeed': {
    allowed: everybody,
    call: (actor, { consultation }) => readFeed(actor, consultation.code),
  },
  'consultations/readSearchChoices': {
    allowed: everybody,
    call: (actor) => readSearchChoices(actor),
  },
  'consultations/searchConsultations': {
    allowed: everybody,
    call: (actor) => searchConsultations(actor, { text: '意見' }),
  },
  'consultations/readFollowing': {
    allowed: everybody,
    call: (actor, { consultation }) => readFollowing(actor, consultation.code),
  },
  'consultations/unfollowPlace': {
    allowed: signedIn,
    call: (actor, { consultation }) => unfollowPlace(actor, consultation.code),
  },
  'consultations/addSeedStatement': {
    allowed: officer,
    call: (actor, { consultation }) => addSeedStatement(actor, consultation.code, '應先說明風險。'),
  },
  'consultations/addStatement': {
    allowed: signedIn,
    call: (actor, { consultation }) => addStatement(actor, consultation.code, '應先說明風險。'),
  },
  'consultations/castVote': {
    allowed: signedIn,
    call: (actor, { consultation, statement }) =>
      castVote(actor, consultation.code, statement.id, 1),
  },
  'consultations/excludeParticipant': {
    allowed: officer,
    call: (actor, { consultation, participant }) =>
      excludeParticipant(actor, consultation.code, participant.id, reason),
  },
  'consultations/includeParticipant': {
    allowed: officer,
    call: (actor, { consultation, participant }) =>
      includeParticipant(actor, consultation.code, participant.id),
  },
  'consultations/listExclusions': {
    allowed: everybody,
    call: (actor, { consultation }) => listExclusions(actor, consultation.code),
  },
  'consultations/listParticipants': {
    allowed: officer,
    call: (actor, { consultation }) => listParticipants(actor, consultation.code),
  },
  'consultations/readOpinionMap': {
    allowed: everybody,
    call: (actor, { consultation }) => readOpinionMap(actor, consultation.code),
  },
  'consultations/listMyVotes': {
    allowed: signedIn,
    call: (actor, { consultation }) => listMyVotes(actor, consultation.code),
  },
  'consultations/readNextStatement': {
    allowed: everybody,
    call: (actor, { consultation }) => readNextStatement(actor, consultation.code),
  },
  // The office's own; those of participants are taken back by their authors alone.
  'consultations/withdrawStatement': {
    allowed: officer,
    call: (actor, { consultation, statement }) =>
      withdrawStatement(actor, consultation.code, statement.id),
  },
  'consultations/answerQuestions': {
    allowed: signedIn,
    call: (actor, { consultation }) => answerQuestions(actor, consultation.code, {}),
  },
  'consultations/changePriorities': {
    allowed: officer,
    call: (actor, { prepared }) => changePriorities(actor, prepared.code, '甲\n\n乙', ''),
  },
  'consultations/changeQuestions': {
    allowed: officer,
    call: (actor, { prepared }) => changeQuestions(actor, prepared.code, '題目', ''),
  },
  'consultations/readPriorities': {
    allowed: everybody,
    call: (actor, { consultation }) => readPriorities(actor, consultation.code),
  },
  'consultations/readPriorityOutline': {
    allowed: officer,
    call: (actor, { consultation }) => readPriorityOutline(actor, consultation.code),
  },
  'consultations/readQuestionOutline': {
    allowed: officer,
    call: (actor, { consultation }) => readQuestionOutline(actor, consultation.code),
  },
  'consultations/readQuestions': {
    allowed: everybody,
    call: (actor, { consultation }) => readQuestions(actor, consultation.code),
  },
  'consultations/spendCredits': {
    allowed: signedIn,
    call: (actor, { consultation }) => spendCredits(actor, consultation.code, {}),
  },
  'consultations/editProposal': {
    allowed: signedIn,
    call: async (actor, { consultation: { code } }) =>
      editProposal(actor, code, await ownProposal(actor, code), proposalText),
  },
  'consultations/endorseProposal': {
    allowed: signedIn,
    call: (actor, { consultation, proposal }) =>
      endorseProposal(actor, consultation.code, proposal.id),
  },
  'consultations/listProposals': {
    allowed: everybody,
    call: (actor, { consultation }) => listProposals(actor, consultation.code),
  },
  'consultations/publishProposal': {
    allowed: signedIn,
    call: (actor, { consultation }) => publishProposal(actor, consultation.code, proposalText),
  },
  'consultations/readOwnProposal': {
    allowed: signedIn,
    call: async (actor, { consultation: { code } }) =>
      readOwnProposal(actor, code, await ownProposal(actor, code)),
  },
  'consultations/readProposal': {
    allowed: everybody,
    call: (actor, { consultation, proposal }) =>
      readProposal(actor, consultation.code, proposal.id),
  },
  'consultations/readProposalPreview': {
    allowed: signedIn,
    call: (actor, { consultation }) => readProposalPreview(actor, consultation.code, proposalText),
  },
  'consultations/withdrawEndorsement': {
    allowed: signedIn,
    call: (actor, { consultation, proposal }) =>
      withdrawEndorsement(actor, consultation.code, proposal.id),
  },
  // Somebody else's case is not there (`moderation-appeals.test.ts`).
  'consultations/appealDecision': {
    allowed: signedIn,
    call: async (actor, { consultation }) =>
      appealDecision(actor, consultation.code, await ownCase(actor, consultation), reason),
  },
  'consultations/decideAppeal': {
    allowed: moderator,
    call: async (actor, { consultation }) => {
      const id = await appealedCase(consultation)
      await decideAppeal(actor, consultation.code, id, { outcome: 'upheld', words: reason })
    },
  },
  'consultations/downloadModerationRecord': {
    allowed: everybody,
    call: (actor, { consultation }) => downloadModerationRecord(actor, consultation.code, 'csv'),
  },
  'consultations/listModerationRecord': {
    allowed: everybody,
    call: (actor, { consultation }) => listModerationRecord(actor, consultation.code),
  },
  'consultations/readCase': {
    allowed: signedIn,
    call: (actor, { consultation, pauseCase }) => readCase(actor, consultation.code, pauseCase),
  },
  'consultations/readModerationTotals': {
    allowed: everybody,
    call: (actor, { consultation }) => readModerationTotals(actor, consultation.code),
  },
  'consultations/readPause': {
    allowed: everybody,
    call: (actor, { consultation }) => readPause(actor, consultation.code),
  },
  'consultations/decideOnContribution': {
    allowed: moderator,
    call: (actor, { consultation, comment: { id } }) =>
      decideOnContribution(actor, consultation.code, {
        kind: 'comment',
        id,
        caseId: null,
        action: 'hide',
        rule: 'insult',
        words: reason,
      }),
  },
  'consultations/endPause': {
    allowed: moderator,
    call: (actor, { consultation, comment: { id } }) =>
      endPause(actor, consultation.code, { kind: 'comment', id }),
  },
  'consultations/listModerationQueue': {
    allowed: moderator,
    call: (actor) => listModerationQueue(actor),
  },
  'consultations/lockConversation': {
    allowed: moderator,
    call: (actor, { consultation, comment }) =>
      lockConversation(actor, consultation.code, comment.id, { rule: 'insult', words: reason }),
  },
  'consultations/pauseAuthor': {
    allowed: moderator,
    call: (actor, { consultation, comment: { id } }) =>
      pauseAuthor(actor, consultation.code, {
        kind: 'comment',
        id,
        days: 3,
        rule: 'insult',
        words: reason,
      }),
  },
  'consultations/readModerated': {
    allowed: moderator,
    call: (actor, { consultation, comment }) =>
      readModerated(actor, consultation.code, 'comment', comment.id),
  },
  'consultations/unlockConversation': {
    allowed: moderator,
    call: (actor, { consultation, comment }) =>
      unlockConversation(actor, consultation.code, comment.id),
  },
  'consultations/readReportable': {
    allowed: signedIn,
    call: (actor, { consultation, comment }) =>
      readReportable(actor, consultation.code, 'comment', comment.id),
  },
  'consultations/reportContribution': {
    allowed: signedIn,
    call: (actor, { consultation, comment: { id } }) =>
      reportContribution(actor, consultation.code, { kind: 'comment', id, rule: 'insult' }),
  },
  'consultations/withdrawProposal': {
    allowed: signedIn,
    call: async (actor, { consultation: { code } }) =>
      withdrawProposal(actor, code, await ownProposal(actor, code)),
  },

  'marks/answerForMark': {
    allowed: ['own webmaster'],
    call: (actor, { doubted }) => answerForMark(actor, doubted.number, reason),
  },
  'marks/confirmMended': {
    allowed: officer,
    call: (actor, { doubted }) => confirmMended(actor, doubted.number, reason),
  },
  ...evaluationVerbs,
  'marks/confirmDecision': {
    allowed: officer,
    call: async (actor) => {
      const { number, decision } = await createProposedDecision()
      return confirmDecision(actor, number, decision.id)
    },
  },
  'marks/decideApplication': {
    allowed: officer,
    call: async (actor) =>
      decideApplication(actor, (await createDecidable()).number, { outcome: 'issue', reason }),
  },
  'marks/dismissDecision': {
    allowed: officer,
    call: async (actor) => {
      const { number, decision } = await createProposedDecision()
      return dismissDecision(actor, number, decision.id)
    },
  },
  'marks/readDecision': {
    allowed: officer,
    call: (actor, { sampled }) => readDecision(actor, sampled.number),
  },
  'marks/acceptDocuments': {
    allowed: officer,
    call: (actor, { application }) => acceptDocuments(actor, application.number),
  },
  'marks/addSamplePage': {
    allowed: officer,
    call: (actor, { application }) =>
      addSamplePage(actor, application.number, {
        url: `${application.origin}/contact`,
        reason: 'contact',
        note: '',
        process: '',
      }),
  },
  'marks/explainUnmet': {
    allowed: officer,
    call: (actor, { application }) => explainUnmet(actor, application.number, 'search', reason),
  },
  'marks/readSample': {
    allowed: ownAndOfficer,
    call: (actor, { application }) => readSample(actor, application.number),
  },
  'marks/removeSamplePage': {
    allowed: officer,
    call: (actor, { application }) =>
      removeSamplePage(actor, application.number, crypto.randomUUID()),
  },
  'marks/repeatMachineTest': {
    allowed: officer,
    call: (actor, { application }) => repeatMachineTest(actor, application.number),
  },
  'marks/askForCorrection': {
    allowed: officer,
    call: (actor, { application }) => askForCorrection(actor, application.number, reason),
  },
  'marks/beginApplication': {
    allowed: ownWebmaster,
    call: (actor, { site }) => beginApplication(actor, site.id, terms),
  },
  'marks/changeApplication': {
    allowed: ownWebmaster,
    call: (actor, { draft }) =>
      changeApplication(actor, draft.number, {
        ...terms,
        covers: '本站所有網頁',
        leavesOut: '',
        statementUrl: '',
        contact: { name: '', email: '', telephone: '' },
      }),
  },
  'marks/handInCorrection': {
    allowed: ownWebmaster,
    call: (actor, { application }) => handInCorrection(actor, application.number, reason),
  },
  'marks/listApplications': {
    allowed: ['own webmaster', 'foreign webmaster', 'officer'],
    call: (actor) => listApplications(actor),
  },
  'marks/readApplication': {
    allowed: ownAndOfficer,
    call: (actor, { application }) => readApplication(actor, application.number),
  },
  'marks/readApplicationForm': {
    allowed: ownWebmaster,
    call: (actor, { draft }) => readApplicationForm(actor, draft.number),
  },
  'marks/readApplicationOffer': {
    allowed: everybody,
    call: (actor, { site }) => readApplicationOffer(actor, site.id),
  },
  'marks/readBeginning': {
    allowed: ownWebmaster,
    call: (actor, { site }) => readBeginning(actor, site.id),
  },
  'marks/readSelfAssessment': {
    allowed: ownAndOfficer,
    call: (actor, { application }) => readSelfAssessment(actor, application.number),
  },
  'marks/saveSelfAssessment': {
    allowed: ownWebmaster,
    call: (actor, { draft }) => saveSelfAssessment(actor, draft.number, '2.1', {}),
  },
  'marks/submitApplication': {
    allowed: ownWebmaster,
    call: (actor, { draft }) => submitApplication(actor, draft.number),
  },
  'marks/withdrawApplication': {
    allowed: ownWebmaster,
    call: (actor, { draft }) => withdrawApplication(actor, draft.number, reason),
  },
  'marks/liftSuspension': {
    allowed: officer,
    call: async (actor, { doubted: { number } }) => {
      await suspendMark(actor, number, reason)
      return liftSuspension(actor, number, reason)
    },
  },
  'marks/listMarks': { allowed: everybody, call: (actor) => listMarks(actor) },
  'marks/downloadRetestCandidates': {
    allowed: everybody,
    call: (actor, { retestYear }) => downloadRetestCandidates(actor, retestYear),
  },
  'marks/drawRetests': {
    allowed: officer,
    // The marks of the world were issued in the year before that one.
    call: (actor) => drawRetests(actor, new Date(Date.now() + 366 * 24 * 3_600_000)),
  },
  'marks/listRetestYears': { allowed: everybody, call: (actor) => listRetestYears(actor) },
  'marks/readRetestDraw': {
    allowed: everybody,
    call: (actor, { retestYear }) => readRetestDraw(actor, retestYear),
  },
  'marks/listMarksInNeed': { allowed: officer, call: (actor) => listMarksInNeed(actor) },
  'marks/openReview': {
    allowed: officer,
    call: (actor, { mark }) => openReview(actor, mark.number, reason),
  },
  'marks/closeReview': {
    allowed: officer,
    call: (actor, { mark }) => closeReview(actor, mark.number, reason),
  },
  'marks/checkClaim': {
    allowed: everybody,
    call: (actor, { mark }) => checkClaim(actor, { claim: mark.number, from: '192.0.2.1' }),
  },
  'marks/lookAtSite': {
    allowed: everybody,
    call: (actor, { mark }) => lookAtSite(actor, mark.number, '192.0.2.1'),
  },
  'marks/readDidDocument': { allowed: everybody, call: (actor) => readDidDocument(actor) },
  'marks/readMarkContext': { allowed: everybody, call: (actor) => readMarkContext(actor) },
  'marks/readMarkCredential': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkCredential(actor, mark.number),
  },
  'marks/readMarkDocument': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkDocument(actor, mark.number),
  },
  'marks/readStatusList': {
    allowed: everybody,
    call: (actor) => readStatusList(actor, 'revocation', '1'),
  },
  'marks/readMark': { allowed: everybody, call: (actor, { mark }) => readMark(actor, mark.number) },
  'marks/readMarkBitmap': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkBitmap(actor, mark.number),
  },
  'marks/readMarkOnScan': {
    allowed: everybody,
    call: (actor, { scan }) => readMarkOnScan(actor, scan.id),
  },
  'marks/readMarkPicture': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkPicture(actor, mark.number),
  },
  'marks/readMarkSteps': {
    allowed: everybody,
    call: (actor, { mark }) => readMarkSteps(actor, mark.number),
  },
  'marks/readMarkWatch': {
    allowed: everybody,
    call: (actor, { doubted }) => readMarkWatch(actor, doubted.number),
  },
  'marks/readRenewal': {
    allowed: everybody,
    call: (actor, { mark }) => readRenewal(actor, mark.number),
  },
  'marks/revokeMark': {
    allowed: officer,
    call: (actor, { mark }) => revokeMark(actor, mark.number, reason),
  },
  'marks/suspendMark': {
    allowed: officer,
    call: (actor, { doubted }) => suspendMark(actor, doubted.number, reason),
  },

  'notices/countUnread': { allowed: signedIn, call: (actor) => countUnread(actor) },
  'notices/freeAddress': {
    allowed: ['administrator'],
    call: (actor) => freeAddress(actor, crypto.randomUUID()),
  },
  'notices/listDeadAddresses': {
    allowed: ['officer', 'administrator'],
    call: (actor) => listDeadAddresses(actor),
  },
  'notices/listDeliveries': {
    allowed: ['officer', 'administrator'],
    call: (actor) => listDeliveries(actor),
  },
  'notices/listNotices': { allowed: signedIn, call: (actor) => listNotices(actor, 'en') },
  'notices/markAllRead': { allowed: signedIn, call: (actor) => markAllRead(actor) },
  'notices/markRead': {
    allowed: signedIn,
    call: (actor) => markRead(actor, crypto.randomUUID()),
  },
  'notices/readNoticeWays': { allowed: signedIn, call: (actor) => readNoticeWays(actor) },
  'notices/readSubscription': {
    allowed: everybody,
    call: (actor) => readSubscription(actor, 'token'),
  },
  'notices/setNoticeWays': {
    allowed: signedIn,
    call: (actor) => setNoticeWays(actor, { 'scan-finished': 'daily' }),
  },
  'notices/unsubscribe': { allowed: everybody, call: (actor) => unsubscribe(actor, 'token') },
  'notices/readOutbox': { allowed: everybody, call: (actor) => readOutbox(actor) },

  'opendata/downloadRecord': { allowed: everybody, call: (actor) => downloadRecord(actor) },
  'opendata/listRecordHeads': { allowed: everybody, call: (actor) => listRecordHeads(actor) },
}

/** The same verbs, called about the ministry's own people instead of an agency's. */
export const ministryVerbs: Record<string, Row> = {
  'accounts/grantRole': {
    allowed: administrator,
    call: (actor, { officer: { accountId } }) =>
      grantRole(actor, { place: 'ministry', accountId, role: 'tester' }),
  },
  'accounts/inviteColleague': {
    allowed: administrator,
    call: (actor) =>
      inviteColleague(
        actor,
        { place: 'ministry', email: 'new@people.example', role: 'officer' },
        'en',
      ),
  },
  'accounts/listInvitations': {
    allowed: administrator,
    call: (actor) => listInvitations(actor, 'ministry'),
  },
  'accounts/listMembers': {
    allowed: administrator,
    call: (actor) => listMembers(actor, 'ministry'),
  },
  'accounts/readMemberPlace': {
    allowed: administrator,
    call: (actor) => readMemberPlace(actor, 'ministry'),
  },
  'accounts/takeRole': {
    allowed: administrator,
    call: (actor, { officer: { id } }) => takeRole(actor, id),
  },
  'accounts/withdrawInvitation': {
    allowed: administrator,
    call: (actor, { ministryInvitation }) => withdrawInvitation(actor, ministryInvitation.id),
  },
}
