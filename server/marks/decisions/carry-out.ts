import type { Transaction } from 'sequelize'
import { Evaluation, Upload } from '#models/index.ts'
import type { Decision } from '#models/index.ts'
import type { SignedIn } from '../../accounts/actor.ts'
import { addEvent } from '../applications/add-event.ts'
import type { WholeApplication } from '../applications/find-application.ts'
import { grantMark } from '../grant-mark.ts'
import { paperOwner } from '../papers.ts'
import { writeCriterionReasons } from './criterion-reasons.ts'
import type { Decided } from './decide-application.ts'
import { decisionPaperOwner } from './decision-paper.ts'
import { tellDecided } from './tell-decided.ts'

const kinds = { issue: 'issued', refuse: 'refused', correct: 'correction-asked' } as const

/** Does what was decided, and tells the agency. Inner verb: the caller authorizes, holds the
 * application, and has looked for what stands against it.
 * @param actor  whose confirmation makes it hold */
export async function carryOut(
  actor: SignedIn,
  application: WholeApplication,
  decision: Decision,
  transaction: Transaction,
  now: Date,
): Promise<Decided> {
  const { outcome, criteria, dueOn } = decision
  await decision.update({ confirmedById: actor.accountId, confirmedAt: now }, { transaction })
  // What the agency reads: why, and then criterion by criterion.
  const reason = [decision.reason, writeCriterionReasons(criteria)].filter(Boolean).join('\n\n')
  const told = { reason, ...(dueOn ? { dueOn } : {}) }
  await addEvent(actor, application, kinds[outcome], told, transaction, now)
  const markNumber =
    outcome === 'issue' ? await issue(actor, application, decision, transaction, now) : null
  await tellDecided(application, decision, markNumber, transaction)
  return { waits: false, markNumber }
}

async function issue(
  actor: SignedIn,
  application: WholeApplication,
  decision: Decision,
  transaction: Transaction,
  now: Date,
): Promise<string> {
  const { machineScanId } = await Evaluation.findOne({
    where: { applicationId: application.id },
    rejectOnEmpty: true,
    transaction,
  })
  const { siteId, agencyId, level, standard, siteName, origin, pathPrefix } = application
  const site = { siteId, agencyId, level, standard, siteName, origin, pathPrefix }
  const terms = {
    ...site,
    scanId: machineScanId!,
    applicationId: application.id,
    decision: decision.reason,
  }
  const { mark, eventId } = await grantMark(actor, terms, transaction, now)
  await Upload.update(paperOwner(eventId), {
    where: decisionPaperOwner(decision.id),
    transaction,
  })
  return mark.number
}
