import { Op } from 'sequelize'
import {
  ApplicationEvent,
  Assignment,
  Evaluation,
  Site,
  TestResult,
  Upload,
} from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import type { FileAccess } from '../../accounts/file-access.ts'
import { mayHandleApplication, mayReadApplication, mayTest } from '../policy.ts'
import { causeOf } from './find-or-refuse.ts'

/** Pictures and recordings that testers add to a result: for officers, for the tester, for the third
 * who settles a difference, and, once it was decided on what they show, for the agency. */
export const testEvidence: FileAccess = {
  purpose: 'test-evidence',
  isPublic: false,
  mayRead: async (actor, subjectId) => {
    if (mayHandleApplication(actor)) return true
    if (!actor.accountId) return false
    const result = await TestResult.findByPk(subjectId)
    const assignment = result && (await Assignment.findByPk(result.assignmentId))
    if (!assignment) return false
    if (mayTest(actor, assignment)) return true
    return (await isThird(actor, assignment)) || (await isAgencyAfterwards(actor, assignment))
  },
}

async function isThird(actor: Actor, { evaluationId, round }: Assignment): Promise<boolean> {
  const settling = await Assignment.count({
    where: {
      evaluationId,
      round,
      kind: 'settling',
      accountId: actor.accountId,
      acceptedAt: { [Op.not]: null },
    },
  })
  return settling > 0 && mayTest(actor, { accountId: actor.accountId })
}

async function isAgencyAfterwards(actor: Actor, { evaluationId }: Assignment): Promise<boolean> {
  const evaluation = await Evaluation.findByPk(evaluationId, { rejectOnEmpty: true })
  const { agencyId } = await Site.findByPk(evaluation.siteId, { rejectOnEmpty: true })
  return mayReadApplication(actor, { agencyId }) && (await isDecided(evaluation))
}

/** Whether an officer has decided on what testers found: issued, refused, asked to correct, or closed
 * the re-test. */
export async function isDecided(evaluation: Evaluation): Promise<boolean> {
  const { application, retest } = await causeOf(evaluation)
  if (!application) return retest?.outcome !== null
  const decisions = await ApplicationEvent.count({
    where: { applicationId: application.id, kind: ['issued', 'refused', 'correction-asked'] },
  })
  return decisions > 0
}

export const evidenceOwner = (resultId: string) => ({
  purpose: testEvidence.purpose,
  subjectId: resultId,
})

/** The files of several results, in the order in which they were sent. */
export const evidenceOf = (resultIds: string[]): Promise<Upload[]> =>
  Upload.findAll({
    where: { subjectId: resultIds, purpose: testEvidence.purpose },
    order: [['id', 'ASC']],
  })
