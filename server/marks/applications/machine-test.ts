import type { Transaction } from 'sequelize'
import { Op } from 'sequelize'
import { Evaluation, SamplePage } from '#models/index.ts'
import { requestServiceScan } from '../../audits/request-service-scan.ts'
import { NotFound } from '../../errors.ts'
import { makeEvaluation } from '../evaluations/sample/make-evaluation.ts'
import type { WholeApplication } from './find-application.ts'

/** The evaluation of an application; made where there is none yet.
 * @throws {NotFound} `scan`, where there is no crawl to make its sample from */
export async function evaluationOf(
  application: WholeApplication,
  transaction: Transaction,
  now: Date,
): Promise<Evaluation> {
  const { id: applicationId, scanId, siteId, level, standard, statementUrl } = application
  const found = await Evaluation.findOne({ where: { applicationId }, transaction })
  if (found) return found
  if (!scanId) throw new NotFound('scan')
  return makeEvaluation(
    { applicationId, scanId, siteId, level, standard, statementUrl },
    transaction,
    now,
  )
}

/** Asks for the machine test of exactly the pages of a sample; documents are for people alone.
 * @param tries  which try it is, from 1; after the second a person decides what becomes of pages that
 *   could not be reached */
export async function requestMachineTest(
  evaluation: Evaluation,
  tries: number,
  transaction: Transaction,
): Promise<void> {
  const pages = await SamplePage.findAll({
    where: { evaluationId: evaluation.id, reason: { [Op.ne]: 'document' } },
    order: ['position'],
    transaction,
  })
  const { siteId, standard, level } = evaluation
  const only = pages.map(({ url }) => url)
  const machineScanId = await requestServiceScan({ siteId, standard, level, only }, transaction)
  await evaluation.update(
    { machineScanId, machineTries: tries, machineJudgedAt: null },
    { transaction },
  )
}

/** Whether a machine test was asked for whose outcome is not taken note of yet. */
export const isMachineTesting = ({
  machineScanId,
  machineJudgedAt,
}: Pick<Evaluation, 'machineScanId' | 'machineJudgedAt'>): boolean =>
  machineScanId !== null && machineJudgedAt === null
