import type { Application } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { isOpen } from '../../audits/open-standards.ts'
import { Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { stateOf, holdApplication } from './find-application.ts'
import { sealContact } from './contact.ts'
import { readDetails } from './details.ts'
import type { Details } from './details.ts'
import { latestCrawl } from './latest-crawl.ts'
import { authorizeWriting } from './writable.ts'

export interface ApplicationChange extends Details {
  /** Looked at in a draft only: what was handed in keeps its terms. */
  level: Application['level']
  standard: Application['standard']
}

/** Keeps what the agency wrote in its application, whole or not.
 * @throws {NotFound}
 * @throws {Conflict} `application-handed-in`
 * @throws {Invalid} as `readDetails`; `standard`: `standard-closed` */
export async function changeApplication(
  actor: Actor,
  number: string,
  change: ApplicationChange,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (transaction) => {
    const application = await holdApplication(number, transaction)
    const state = stateOf(application, now)
    authorizeWriting(actor, application, state)
    const { contact, ...texts } = readDetails(change)
    const { siteId } = application
    const { level, standard } = state === 'draft' ? change : application
    if (standard !== application.standard && !isOpen(standard, now)) {
      throw new Invalid('standard', 'standard-closed')
    }
    const scan = await latestCrawl({ siteId, standard, level }, transaction)
    await application.update(
      {
        ...texts,
        contactSealed: sealContact(contact),
        ...(state === 'draft' ? { level, standard, scanId: scan?.id ?? null } : {}),
      },
      { transaction },
    )
    await record(actor, 'application.changed', 'application', application.id, transaction, {
      after: { level, standard },
    })
  })
}
