import { Op } from 'sequelize'
import { Assignment, EvaluationTask } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { authorize } from '../../accounts/authorize.ts'
import { Conflict, Invalid } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { mayHandleApplication } from '../policy.ts'
import { holdEvaluation } from './find-or-refuse.ts'
import { noteText } from './written.ts'

export const tasksAtMost = 20

/** Says what testers with disabilities are to do on the site, one task a line; until one of them has
 * taken the test on, so that all do the same.
 * @throws {NotFound}
 * @throws {Invalid} `tasks` with `tooLong` | `test-tasks-many?max=…`
 * @throws {Conflict} `test-tasks-fixed` */
export async function changeTasks(
  actor: Actor,
  evaluationId: string,
  lines: string,
): Promise<void> {
  authorize(actor, mayHandleApplication, undefined)
  const texts = noteText('tasks', lines)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (texts.length > tasksAtMost) throw new Invalid('tasks', `test-tasks-many?max=${tasksAtMost}`)
  await inTransaction(async (transaction) => {
    const evaluation = await holdEvaluation(evaluationId, transaction)
    const begun = await Assignment.count({
      where: { evaluationId, kind: 'lived', acceptedAt: { [Op.not]: null } },
      transaction,
    })
    if (begun > 0) throw new Conflict('test-tasks-fixed')
    await EvaluationTask.destroy({ where: { evaluationId }, transaction })
    await EvaluationTask.bulkCreate(
      texts.map((text, index) => ({ evaluationId, position: index + 1, text })),
      { transaction },
    )
    await record(actor, 'evaluation.tasks-changed', 'evaluation', evaluation.id, transaction)
  })
}
