import type { Transaction } from 'sequelize'
import { Evaluation, Mark } from '#models/index.ts'
import { readScanVerdict } from '../../audits/read-scan-verdict.ts'
import { evaluationReport } from '../evaluations/evaluation-report.ts'
import type { WholeApplication } from '../applications/find-application.ts'
import { refusals } from '../refusals.ts'
import { criteriaObstacles } from './open-criteria.ts'

/** What stands against issuing a mark on an application, in words of the catalogue `errors`; empty
 * when nothing does. A version that was applied for in time stays open for it. */
export async function obstaclesTo(
  application: Pick<WholeApplication, 'id' | 'events'>,
  transaction: Transaction,
  now: Date,
): Promise<string[]> {
  const evaluation = await Evaluation.findOne({
    where: { applicationId: application.id },
    transaction,
  })
  if (!evaluation?.machineScanId) return ['mark-scan-unfinished']
  const scanId = evaluation.machineScanId
  const verdict = await readScanVerdict(scanId, transaction)
  if (!verdict) return ['mark-scan-unfinished']
  const hasMark = (await Mark.count({ where: { scanId }, transaction })) > 0
  const submitted = application.events.find(({ kind }) => kind === 'submitted')
  const report = await evaluationReport(evaluation, transaction)
  return [
    ...refusals(verdict, hasMark, submitted?.at ?? now),
    // A failure that the machine found is said once, by its places.
    ...criteriaObstacles(report).filter((one) => verdict.failures === 0 || !isFailure(one)),
  ]
}

const isFailure = (obstacle: string): boolean => obstacle.startsWith('mark-criteria-failed')
