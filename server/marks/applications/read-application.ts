import { Op } from 'sequelize'
import { Evaluation, Mark, SelfAssessment } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { inTransaction } from '../../platform/database.ts'
import { outcomesIn } from '../decisions/decidable.ts'
import { mayApply, mayHandleApplication, mayReadApplication } from '../policy.ts'
import { isClosed } from './application-state.ts'
import { canBeCorrected } from './ask-for-correction.ts'
import { assessmentParts } from './assessment-parts.ts'
import { contactOf } from './contact.ts'
import type { Contact } from './contact.ts'
import { missingDetails } from './details.ts'
import { findApplication } from './find-application.ts'
import { isMachineTesting } from './machine-test.ts'
import { presentEvent, presentLine } from './present-application.ts'
import type { ApplicationEventView, ApplicationLine } from './present-application.ts'
import { assessmentProgress } from './read-self-assessment.ts'
import { readObstacles } from './read-obstacles.ts'
import type { ObstaclesView } from './read-obstacles.ts'
import { isWritable } from './writable.ts'

export interface ApplicationView extends ApplicationLine {
  siteId: string
  /** The scan that it starts from. */
  scanId: string | null
  covers: string
  leavesOut: string
  statementUrl: string
  /** For officers and the agency. */
  contact: Contact
  /** Number of the mark that it is to follow. */
  renews: string | null
  /** Number of the mark that was issued on it. */
  mark: string | null
  /** Whether what has to be filled in is filled in. */
  hasDetails: boolean
  assessment: { total: number; left: number; failed: number }
  /** What stands in the way of handing it in; only while the agency writes and the documents are not
   * accepted. */
  obstacles: ObstaclesView | null
  hasSample: boolean
  machine: { scanId: string; isRunning: boolean } | null
  /** Oldest first. */
  events: ApplicationEventView[]
  may: {
    write: boolean
    submit: boolean
    correct: boolean
    withdraw: boolean
    accept: boolean
    askForCorrection: boolean
    repeatMachineTest: boolean
    /** Testers can be assigned, and what they found be read. */
    assign: boolean
    /** There is something to decide at this step. */
    decide: boolean
    /** Reads as one who decides. */
    handle: boolean
  }
}

/** An application, for the agency and for officers, and what they can do with it.
 * @throws {NotFound} */
export async function readApplication(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<ApplicationView> {
  const application = await findApplication(number)
  authorize(actor, mayReadApplication, application)
  const { id: applicationId, standard, level } = application
  const line = presentLine(application, now)
  const { state } = line
  const isAccepted = application.events.some(({ kind }) => kind === 'documents-accepted')
  const write = mayApply(actor, application) && isWritable(state)
  const answers = await SelfAssessment.findAll({ where: { applicationId } })
  const evaluation = await Evaluation.findOne({ where: { applicationId } })
  const marks = await Mark.findAll({
    attributes: ['id', 'number', 'applicationId'],
    where: application.renewsId
      ? { [Op.or]: [{ applicationId }, { id: application.renewsId }] }
      : { applicationId },
  })
  const contact = contactOf(application)
  const progress = assessmentProgress(assessmentParts(standard, level), answers)
  const sum = (of: 'total' | 'left' | 'failed') =>
    progress.reduce((total, part) => total + part[of], 0)
  const obstacles =
    write && !isAccepted
      ? await inTransaction((transaction) => readObstacles(application, transaction, now))
      : null
  const handle = mayHandleApplication(actor)
  const isTesting = state === 'machine-test' && evaluation !== null && isMachineTesting(evaluation)
  return {
    ...line,
    siteId: application.siteId,
    scanId: application.scanId,
    covers: application.covers,
    leavesOut: application.leavesOut,
    statementUrl: application.statementUrl,
    contact,
    renews: marks.find(({ id }) => id === application.renewsId)?.number ?? null,
    mark: marks.find((mark) => mark.applicationId === applicationId)?.number ?? null,
    hasDetails: missingDetails(application, contact).length === 0,
    assessment: { total: sum('total'), left: sum('left'), failed: sum('failed') },
    obstacles,
    hasSample: evaluation !== null,
    machine: evaluation?.machineScanId
      ? { scanId: evaluation.machineScanId, isRunning: isMachineTesting(evaluation) }
      : null,
    events: application.events.map(presentEvent),
    may: {
      write,
      submit: write && state === 'draft',
      correct: write && state === 'correction',
      withdraw: mayApply(actor, application) && !isClosed(state),
      accept: handle && state === 'submitted',
      askForCorrection: handle && canBeCorrected(application, now) && !isTesting,
      repeatMachineTest: handle && state === 'machine-test' && evaluation !== null && !isTesting,
      assign: handle && evaluation !== null && !isClosed(state) && state !== 'submitted',
      decide: handle && outcomesIn(state, application.events.length > 0).length > 0,
      handle,
    },
  }
}
