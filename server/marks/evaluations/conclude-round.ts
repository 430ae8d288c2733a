import type { Transaction } from 'sequelize'
import { Application, Assignment } from '#models/index.ts'
import type { Evaluation } from '#models/index.ts'
import { addEvent } from '../applications/add-event.ts'
import type { ApplicationState } from '../applications/application-state.ts'
import { holdApplication } from '../applications/find-application.ts'
import { findDifferences } from './find-differences.ts'
import { standingOf } from './round.ts'
import { tellOfficers } from './tell.ts'

/** Looks, after each change in a round, whether a test is done: somebody tested, nobody is still at
 * it or still to answer, and no difference is open. Then the application goes on; a re-test is
 * decided by an officer, who is told. In the transaction that holds the evaluation. */
export async function concludeRound(
  evaluation: Evaluation,
  transaction: Transaction,
  now: Date,
): Promise<void> {
  const { round, state } = await standingOf(evaluation, now, transaction)
  const assignments = await Assignment.findAll({
    where: { evaluationId: evaluation.id, round },
    transaction,
  })
  const differences = await findDifferences(evaluation.id, round, transaction)
  if (differences.some(({ settlement }) => !settlement)) {
    return tellOfficers('test-differences', evaluation, transaction)
  }
  const isDone = (kind: 'manual' | 'lived') => {
    const given = assignments.filter((one) => one.kind === kind && isAwaited(one))
    return given.length > 0 && given.every(({ finishedAt }) => finishedAt !== null)
  }
  const { applicationId } = evaluation
  if (!applicationId) {
    if (isDone('manual') && isDone('lived'))
      await tellOfficers('tests-done', evaluation, transaction)
    return
  }
  const done = doneNow(state, isDone('manual'), isDone('lived'))
  if (done.length === 0) return
  const { number } = await Application.findByPk(applicationId, {
    rejectOnEmpty: true,
    transaction,
  })
  const application = await holdApplication(number, transaction)
  // The service says so: who tested is nobody's business.
  for (const kind of done) await addEvent(null, application, kind, {}, transaction, now)
  await tellOfficers('tests-done', evaluation, transaction)
}

/** Which of the two tests is done by now and was not before; testers with disabilities may be done
 * first. */
function doneNow(
  state: ApplicationState | null,
  manual: boolean,
  lived: boolean,
): ('manual-done' | 'testers-done')[] {
  if (state === 'manual-test' && manual) {
    return lived ? ['manual-done', 'testers-done'] : ['manual-done']
  }
  return state === 'lived-test' && lived ? ['testers-done'] : []
}

/** Who declined, or deleted the account before being done, is waited for no longer. */
const isAwaited = ({ declinedAt, finishedAt, accountId }: Assignment): boolean =>
  declinedAt === null && (finishedAt !== null || accountId !== null)
