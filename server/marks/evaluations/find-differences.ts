import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { Assignment, Settlement, TestResult } from '#models/index.ts'
import { differencesOf, placeKey } from './differences.ts'
import type { Difference } from './differences.ts'

export interface FoundDifference extends Difference<TestResult> {
  settlement: Settlement | null
}

/** Where those who are done with a round differ, and what was settled of it.
 * @param round  of the evaluation */
export async function findDifferences(
  evaluationId: string,
  round: number,
  transaction?: Transaction,
): Promise<FoundDifference[]> {
  const of = transaction ? { transaction } : {}
  const finished = await Assignment.findAll({
    where: { evaluationId, round, finishedAt: { [Op.not]: null } },
    order: [['id', 'ASC']],
    ...of,
  })
  const results = await TestResult.findAll({
    where: { assignmentId: finished.map(({ id }) => id) },
    order: [
      ['samplePageId', 'ASC'],
      ['criterion', 'ASC'],
      ['assignmentId', 'ASC'],
    ],
    ...of,
  })
  const settlements = await Settlement.findAll({ where: { evaluationId, round }, ...of })
  const settled = new Map(settlements.map((one) => [placeKey(one), one]))
  return differencesOf(results).map(({ samplePageId, criterion, sayings }) => ({
    samplePageId,
    criterion,
    sayings,
    settlement: settled.get(placeKey({ samplePageId, criterion })) ?? null,
  }))
}
