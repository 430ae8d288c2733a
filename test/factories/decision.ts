import { Decision } from '#models/index.ts'
import { createApplication, eventsUpTo } from './application.ts'
import { createEvaluation } from './evaluation.ts'
import { createOfficer } from './people.ts'

type Overrides = Parameters<typeof createApplication>[0]

/** An application on which a mark can be issued: all tests done, nothing found. */
export async function createDecidable(overrides: Overrides = {}) {
  const application = await createApplication({ events: [...eventsUpTo.decision], ...overrides })
  await createEvaluation({ application })
  return application
}

/** A decision that another officer proposed and that nobody confirmed yet.
 * @param overrides  of the decision */
export async function createProposedDecision(
  overrides: Partial<Parameters<typeof Decision.create>[0]> = {},
) {
  const application = await createDecidable()
  const decision = await Decision.create({
    applicationId: application.id,
    outcome: 'issue',
    reason: '各項檢測均符合規範。',
    proposedById: (await createOfficer()).accountId,
    proposedAt: new Date(),
    ...overrides,
  })
  return { number: application.number, application, decision }
}
