import { Application, Decision } from '#models/index.ts'
import type { FileAccess } from '../../accounts/file-access.ts'
import { mayHandleApplication } from '../policy.ts'

/** Papers of a decision that waits for a second officer, or that led to no mark. Those on which a mark
 * rests become papers of the mark. */
export const decisionPapers: FileAccess = {
  purpose: 'decision-paper',
  isPublic: false,
  mayRead: async (actor, decisionId) => {
    if (mayHandleApplication(actor)) return true
    const decision = await Decision.findByPk(decisionId)
    if (!decision?.confirmedAt) return false
    const application = await Application.findByPk(decision.applicationId)
    return application !== null && actor.actsFor(application.agencyId)
  },
}

export const decisionPaperOwner = (decisionId: string) => ({
  purpose: decisionPapers.purpose,
  subjectId: decisionId,
})
