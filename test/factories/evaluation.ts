import { Application, Assignment, Evaluation, SamplePage, Visit } from '#models/index.ts'
import type { AssignmentKind } from '#models/index.ts'
import { createApplication, eventsUpTo } from './application.ts'
import { createTester } from './people.ts'

type Overrides = Partial<Parameters<typeof Evaluation.create>[0]> & {
  /** Default: one that waits for the manual test. */
  application?: Application
}

/** The evaluation of an application, its sample the pages of the scan that it starts from: the first
 * as the home page, the others drawn at random. */
export async function createEvaluation({ application: given, ...overrides }: Overrides = {}) {
  const application = given ?? (await createApplication({ events: [...eventsUpTo['manual-test']] }))
  const scanId = application.scanId!
  const visits = await Visit.findAll({ where: { scanId }, order: [['position', 'ASC']] })
  const evaluation = await Evaluation.create({
    applicationId: application.id,
    siteId: application.siteId,
    level: application.level,
    standard: application.standard,
    scanId,
    machineScanId: scanId,
    seed: 'seed',
    randomShare: 0.1,
    drawnFrom: visits.length,
    ...overrides,
  })
  const pages = await SamplePage.bulkCreate(
    visits.map(({ url }, at) => ({
      evaluationId: evaluation.id,
      position: at + 1,
      url,
      title: `第${at + 1}頁`,
      part: at === 0 ? ('structured' as const) : ('random' as const),
      reason: at === 0 ? 'home' : 'random',
    })),
  )
  return { application, evaluation, pages }
}

interface Wanted {
  evaluationId: string
  kind?: AssignmentKind
  tester?: { accountId: string }
  /** Default: accepted, so that testing can begin. */
  acceptedAt?: Date | null
}

/** A tester's part in an evaluation, due far in the future. */
export async function createAssignment({ evaluationId, kind, tester, acceptedAt }: Wanted) {
  const { accountId } = tester ?? (await createTester())
  return Assignment.create({
    evaluationId,
    accountId,
    kind: kind ?? 'manual',
    round: 1,
    dueOn: '2027-12-31',
    assignedAt: new Date(),
    acceptedAt: acceptedAt === undefined ? new Date() : acceptedAt,
  })
}
