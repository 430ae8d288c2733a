import type { Transaction } from 'sequelize'
import { Evaluation, Mark } from '#models/index.ts'
import type { Application } from '#models/index.ts'
import { readScanVerdict } from '../../audits/read-scan-verdict.ts'
import { refusals } from '../refusals.ts'

/** What stands against issuing a mark on an application, in words of the catalogue `errors`; empty
 * when nothing does. A version that was applied for in time stays open for it. */
export async function obstaclesTo(
  application: Pick<Application, 'id'>,
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
  return refusals(verdict, hasMark, now).filter((one) => one !== 'mark-standard-closed')
}
