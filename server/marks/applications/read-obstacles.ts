import type { Transaction } from 'sequelize'
import { SelfAssessment } from '#models/index.ts'
import { readScanVerdict } from '../../audits/read-scan-verdict.ts'
import { queryOn } from '../../platform/database.ts'
import { contactOf } from './contact.ts'
import type { WholeApplication } from './find-application.ts'
import { latestCrawl } from './latest-crawl.ts'
import { obstacles } from './obstacles.ts'
import type { Obstacle } from './obstacles.ts'

export interface ObstaclesView {
  /** The scan that the application starts from, were it handed in now. */
  scanId: string | null
  obstacles: Obstacle[]
}

/** What stands in the way of handing an application in at a moment. Inner verb: the caller
 * authorizes. */
export async function readObstacles(
  application: WholeApplication,
  transaction: Transaction,
  now: Date,
): Promise<ObstaclesView> {
  const crawl = await latestCrawl(application, transaction)
  const verdict = crawl && (await readScanVerdict(crawl.id, transaction))
  const { rows } = await queryOn(transaction, failedSql, [crawl?.id ?? null])
  const answers = await SelfAssessment.findAll({
    where: { applicationId: application.id },
    transaction,
  })
  return {
    scanId: crawl?.id ?? null,
    obstacles: obstacles(
      {
        application,
        contact: contactOf(application),
        answers,
        verdict,
        failedCriteria: (rows as { criteria: string[] }[]).map(({ criteria }) => criteria),
      },
      now,
    ),
  }
}

const failedSql = `
select barrier.criteria from scan_barrier join barrier on barrier.id = scan_barrier.barrier_id
where scan_barrier.scan_id = $1 and barrier.outcome = 'failed' and barrier.kind = 'standard'`
