import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { findConsultation } from '../find-consultation.ts'
import { mayModerate, mayTakePart } from '../policy.ts'
import { readContributionWords } from './contribution-words.ts'
import type { ContributionWords } from './contribution-words.ts'
import { isActor } from './own.ts'
import { refuseUnreportable } from './report-contribution.ts'
import { rules } from './rules.ts'
import type { ModerationRule } from './rules.ts'
import { addressOfContribution, holdSubject } from './subject.ts'
import type { ContributionKind } from './subject.ts'

export interface Reportable {
  kind: ContributionKind
  id: string
  words: ContributionWords
  rules: ModerationRule[]
  /** Where it stands. */
  address: string
  /** The reader can judge it at once. */
  mayModerate: boolean
}

/** What somebody is about to report.
 * @throws {NotFound | Conflict} as reportContribution */
export async function readReportable(
  actor: Actor,
  code: string,
  kind: string,
  id: string,
): Promise<Reportable> {
  authorize(actor, mayTakePart, undefined)
  return inTransaction(async (transaction) => {
    const consultation = await findConsultation(actor, code, transaction)
    const subject = await holdSubject(consultation, kind, id, transaction)
    refuseUnreportable(subject)
    if (await isActor(actor, subject.participantId, transaction)) throw new Conflict('report-own')
    return {
      kind: subject.kind,
      id,
      words: await readContributionWords(subject.kind, id, transaction),
      rules: [...rules],
      address: addressOfContribution(code, subject.kind, id),
      mayModerate: mayModerate(actor),
    }
  })
}
