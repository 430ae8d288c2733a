import { Evaluation, Site } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { NotFound } from '../../errors.ts'
import { findMark } from '../find-mark.ts'
import { mayReadApplication } from '../policy.ts'
import { evaluationReport } from './evaluation-report.ts'
import type { EvaluationReport } from './evaluation-report.ts'
import { causeOf, findEvaluation } from './find-or-refuse.ts'
import { isDecided } from './evidence.ts'
import { reportDigest } from './report-digest.ts'

export interface ReportView {
  report: EvaluationReport
  /** SHA-256 of the report as canonical JSON. */
  digest: string
  /** The mark that rests on it; null before there is one. */
  markNumber: string | null
}

/** The report on which a mark rests, for everybody.
 * @throws {NotFound} no such mark, or one that rests on a scan alone or came from elsewhere */
export async function readMarkReport(_actor: Actor, number: string): Promise<ReportView> {
  const mark = await findMark(number)
  const evaluation = mark.applicationId
    ? await Evaluation.findOne({ where: { applicationId: mark.applicationId } })
    : null
  if (!evaluation) throw new NotFound('report')
  const report = await evaluationReport(evaluation)
  return { report, digest: reportDigest(report), markNumber: mark.number }
}

/** The report before there is a mark: for officers at any time, for the agency once it was decided on
 * what it says.
 * @throws {NotFound}
 * @throws {SignInNeeded | Forbidden} */
export async function readEvaluationReport(
  actor: Actor,
  evaluationId: string,
): Promise<ReportView> {
  const evaluation = await findEvaluation(evaluationId)
  const { application } = await causeOf(evaluation)
  const site = await Site.findByPk(evaluation.siteId, { rejectOnEmpty: true })
  const { agencyId } = application ?? site
  authorize(actor, mayReadApplication, { agencyId })
  if (!actor.is('officer') && !(await isDecided(evaluation))) throw new NotFound('report')
  const report = await evaluationReport(evaluation)
  return { report, digest: reportDigest(report), markNumber: null }
}
