import type { Application } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { listStandards } from '../../audits/list-standards.ts'
import type { StandardLine } from '../../audits/list-standards.ts'
import { contactOf } from './contact.ts'
import type { Details } from './details.ts'
import { findApplication, stateOf } from './find-application.ts'
import { authorizeWriting } from './writable.ts'

export interface ApplicationFormView {
  number: string
  siteName: string
  /** Level and version can be chosen. */
  isDraft: boolean
  /** Those that take applications today, newest first. */
  standards: StandardLine[]
  form: Details & Pick<Application, 'level' | 'standard'>
}

/** What the agency has filled in so far.
 * @throws {NotFound}
 * @throws {Conflict} `application-handed-in` */
export async function readApplicationForm(
  actor: Actor,
  number: string,
  now: Date = new Date(),
): Promise<ApplicationFormView> {
  const application = await findApplication(number)
  const state = stateOf(application, now)
  authorizeWriting(actor, application, state)
  const { covers, leavesOut, statementUrl, level, standard } = application
  return {
    number: application.number,
    siteName: application.siteName,
    isDraft: state === 'draft',
    standards: (await listStandards(actor, now)).filter(({ isOpen }) => isOpen),
    form: {
      covers,
      leavesOut,
      statementUrl,
      level,
      standard,
      contact: contactOf(application),
    },
  }
}
