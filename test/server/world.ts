import {
  Barrier,
  newId,
  Finding,
  Membership,
  ScanBarrier,
  Site,
  StoredFile,
  Visit,
} from '#models/index.ts'
import type { AssignmentKind, Scan } from '#models/index.ts'
import { inTransaction } from '#server/platform/database.ts'
import { createUploads } from '#server/platform/uploads/keep-upload.ts'
import { taipeiMidnight } from '#server/platform/taipei.ts'
import { createAgency } from '#test/factories/agency.ts'
import { createFollowUp } from '#test/factories/answer.ts'
import { createApplication, eventsUpTo } from '#test/factories/application.ts'
import { createCleanScan } from '#test/factories/clean-scan.ts'
import {
  createComment,
  createConsultation,
  createParticipant,
  createProposal,
  createStatement,
} from '#test/factories/consultation.ts'
import { createAssignment, createEvaluation } from '#test/factories/evaluation.ts'
import { createInvitation } from '#test/factories/invitation.ts'
import { createRetestDraw } from '#test/factories/retest.ts'
import { createMark } from '#test/factories/mark.ts'
import { createPauseCase } from '#test/factories/moderation.ts'
import { createOfficer, createTester, createWebmaster } from '#test/factories/people.ts'

/** One of each thing, all of one agency, for tests that ask who may do what with it. */
export async function createWorld() {
  const agency = await createAgency()
  const scan = await createCleanScan({
    agency,
    failures: 1,
    site: { provedAt: new Date(), provedBy: 'file' },
  })
  const site = await Site.findByPk(scan.siteId, { rejectOnEmpty: true })
  const visit = await Visit.findOne({ where: { scanId: scan.id }, rejectOnEmpty: true })
  const { barrierId } = await ScanBarrier.findOne({
    where: { scanId: scan.id },
    rejectOnEmpty: true,
  })
  const barrier = await Barrier.findByPk(barrierId, { rejectOnEmpty: true })
  const evidence = await StoredFile.create({
    mediaType: 'image/png',
    bytes: Buffer.from('picture'),
    widthPx: 1,
    heightPx: 1,
  })
  await Finding.create({
    scanId: scan.id,
    visitId: visit.id,
    barrierId,
    selector: [{ into: 'element', selector: 'img' }],
    html: '<img>',
    messageZh: '沒有替代文字',
    messageEn: 'no alternative text',
    lookAtZh: null,
    lookAtEn: null,
    screenshotId: evidence.id,
  })
  const clean = await createCleanScan({ agency })
  const running = await createCleanScan({ agency, scan: { finishedAt: null, stopped: null } })
  const mark = await createMark()
  const doubted = await createMark({
    scanId: (await createCleanScan({ agency })).id,
    events: ['notice-given', 'review-opened'],
  })
  const { application: sampled, evaluation, samplePage } = await createOwnEvaluation(clean)
  const assignment = await createAssignment({ evaluationId: evaluation.id, acceptedAt: null })
  const { applicationId, siteId } = evaluation
  const evaluated = await createMark({ siteId, ...(applicationId ? { applicationId } : {}) })
  const tester = await createTester()
  const testOf = (kind: AssignmentKind) =>
    createAssignment({ evaluationId: evaluation.id, kind, tester })
  const tests = {
    manual: await testOf('manual'),
    lived: await testOf('lived'),
    settling: await testOf('settling'),
  }
  const unproved = await Site.findByPk((await createCleanScan({ agency })).siteId, {
    rejectOnEmpty: true,
  })
  const draft = await createApplication({ siteId: unproved.id })
  const application = await createApplication({
    siteId: clean.siteId,
    scanId: clean.id,
    events: ['submitted'],
  })
  const member = await membershipOf(await createWebmaster(agency.id))
  const officer = await membershipOf(await createOfficer())
  const { invitation, token } = await createInvitation({ agencyId: agency.id })
  const { invitation: ministryInvitation } = await createInvitation({
    agencyId: null,
    role: 'officer',
  })
  const consultation = await createConsultation({ agencyId: agency.id })
  const comment = await createComment(consultation)
  const officialComment = await createComment(consultation, {
    participantId: null,
    officeAgencyId: agency.id,
    officeRole: 'officer',
  })
  const statement = await createStatement(consultation)
  const participant = await createParticipant(consultation)
  const proposal = await createProposal(consultation)
  const prepared = await createConsultation({
    agencyId: agency.id,
    phase: 'prepared',
    forms: ['threads'],
    opensAt: taipeiMidnight('2090-01-01'),
    closesAt: taipeiMidnight('2090-04-01'),
  })
  const closed = await createConsultation({
    agencyId: agency.id,
    phase: 'closed',
    forms: ['threads'],
  })
  const answered = await createConsultation({ agencyId: agency.id, phase: 'answered' })
  const followUp = await createFollowUp(answered)
  const pauseCase = await createPauseCase(consultation, null)
  const [documentId] = await createDocument(consultation.id)
  return {
    draft,
    application,
    sampled,
    pauseCase,
    document: { id: documentId! },
    closed,
    answered,
    followUp,
    participant,
    proposal,
    statement,
    consultation,
    comment,
    officialComment,
    prepared,
    member,
    officer,
    invitation,
    invitationToken: token,
    ministryInvitation,
    agency,
    site,
    unproved,
    scan,
    clean,
    running,
    visit,
    barrier,
    evidence,
    mark,
    doubted,
    retestYear: await createRetestDraw(doubted.id),
    evaluation,
    samplePage,
    assignment,
    /** A mark that rests on the evaluation. */
    evaluated,
    /** Who has accepted one test of each kind, and the tests. */
    tester,
    tests,
  }
}

/** Of a site of the agency that waits for the manual test. */
async function createOwnEvaluation({ id: scanId, siteId }: Scan) {
  const { agencyId } = await Site.findByPk(siteId, { rejectOnEmpty: true })
  const events = [...eventsUpTo['manual-test']]
  const application = await createApplication({ events, scanId, siteId, agencyId })
  const { evaluation, pages } = await createEvaluation({ application })
  return { application, evaluation, samplePage: pages[0]! }
}

/** A row alone: nobody asks for its bytes. */
const createDocument = (consultationId: string) =>
  inTransaction((transaction) =>
    createUploads(
      [
        {
          storageName: newId(),
          byteSize: 1,
          sha256: '0'.repeat(64),
          mediaType: 'application/pdf',
          name: '說明.pdf',
        },
      ],
      { purpose: 'consultation-document', subjectId: consultationId, uploadedById: null },
      transaction,
    ),
  )

export type World = Awaited<ReturnType<typeof createWorld>>

const membershipOf = ({ accountId }: { accountId: string }) =>
  Membership.findOne({ where: { accountId }, rejectOnEmpty: true })
