import { Assignment } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { holdOwnAssignment } from './find-or-refuse.ts'
import { readBrowser, readTechnologies } from './tools.ts'

/** Says once for a test which assistive technology and which browser are used. Of the tester nothing
 * is said.
 * @throws {NotFound}
 * @throws {Invalid} `technologies` | `browser` with what is to be chosen
 * @throws {Conflict} `test-not-accepted` | `test-finished` */
export async function setTools(
  actor: Actor,
  assignmentId: string,
  tools: { technologies: string[]; browser: string },
): Promise<void> {
  await inTransaction(async (transaction) => {
    const { assignment } = await holdOwnAssignment(actor, assignmentId, transaction)
    if (!assignment.acceptedAt) throw new Conflict('test-not-accepted')
    if (assignment.finishedAt) throw new Conflict('test-finished')
    const technology = readTechnologies(tools.technologies.join(' ')).join(' ')
    const browser = readBrowser(tools.browser)
    if (technology === '') throw new Invalid('technologies', 'test-technology')
    if (!browser) throw new Invalid('browser', 'test-browser')
    await Assignment.update({ technology, browser }, { where: { id: assignment.id }, transaction })
  })
}
