import { criteriaOf } from '#crawlers/rules/standard/index.ts'
import { Decision, TestResult } from '#models/index.ts'
import type { Evaluation, SamplePage } from '#models/index.ts'
import { createApplication, eventsUpTo } from './application.ts'
import { createAssignment, createEvaluation } from './evaluation.ts'
import { createOfficer } from './people.ts'

type Overrides = Parameters<typeof createApplication>[0]

/** An application on which a mark can be issued: all tests done, nothing found. */
export async function createDecidable(overrides: Overrides = {}) {
  const application = await createApplication({ events: [...eventsUpTo.decision], ...overrides })
  const { evaluation, pages } = await createEvaluation({ application })
  await createPassedTest(evaluation, pages)
  return application
}

/** What a tester handed in who found every criterion met on every page. */
async function createPassedTest(evaluation: Evaluation, pages: SamplePage[]): Promise<void> {
  const assignment = await createAssignment({ evaluationId: evaluation.id })
  await assignment.update({ finishedAt: new Date() })
  const criteria = criteriaOf(evaluation.standard, evaluation.level)
  await TestResult.bulkCreate(
    pages.flatMap((page) =>
      criteria.map(({ number }) => ({
        assignmentId: assignment.id,
        samplePageId: page.id,
        criterion: number,
        outcome: 'passed' as const,
        savedAt: new Date(),
      })),
    ),
  )
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
