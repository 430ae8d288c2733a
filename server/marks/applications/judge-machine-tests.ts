import { Op } from 'sequelize'
import type { Transaction } from 'sequelize'
import { z } from 'zod'
import { Application, Evaluation, Scan } from '#models/index.ts'
import { readScanVerdict } from '../../audits/read-scan-verdict.ts'
import { inTransaction } from '../../platform/database.ts'
import type { Job } from '../../platform/queue.ts'
import { addEvent } from './add-event.ts'
import { holdApplication, stateOf } from './find-application.ts'
import { requestMachineTest } from './machine-test.ts'
import { writeNumbers } from './machine-numbers.ts'
import type { MachineNumbers } from './machine-numbers.ts'
import { tellStep } from './tell.ts'

/** Each minute: takes note of the machine tests of samples that have finished. */
export const judgeMachineTests: Job<Record<string, never>> = {
  name: 'marks.judge-machine-tests',
  schema: z.object({}) as unknown as z.ZodType<Record<string, never>>,
  heartbeatSeconds: 60,
  expireInSeconds: 3600,
  retryLimit: 20,
  retryDelaySeconds: 60,
  concurrency: 1,
  schedule: '* * * * *',
  run: (_data, { signal }) => judgeFinished(new Date(), signal),
}

// Pages that could not be reached are tried so often; then a person decides.
const triesAtMost = 2

/** Judges what has finished by a moment. Each in a transaction of its own, in which its row also says
 * that it was judged: killed wherever, and with another worker at the same work, the next run goes on
 * and repeats nothing. */
export async function judgeFinished(
  now: Date,
  signal: Pick<AbortSignal, 'throwIfAborted'>,
): Promise<void> {
  const waiting = await Evaluation.findAll({
    where: {
      applicationId: { [Op.not]: null },
      machineScanId: { [Op.not]: null },
      machineJudgedAt: null,
    },
    attributes: ['id', 'applicationId'],
    order: ['id'],
  })
  for (const { id, applicationId } of waiting) {
    signal.throwIfAborted()
    await inTransaction((transaction) => judgeOne(id, applicationId!, now, transaction))
  }
}

async function judgeOne(
  evaluationId: string,
  applicationId: string,
  now: Date,
  transaction: Transaction,
): Promise<void> {
  const { number } = await Application.findByPk(applicationId, {
    attributes: ['number'],
    rejectOnEmpty: true,
    transaction,
  })
  const application = await holdApplication(number, transaction)
  // Asked once more now that it is held: another worker may have judged.
  const evaluation = await Evaluation.findOne({
    where: { id: evaluationId, machineJudgedAt: null },
    transaction,
  })
  if (!evaluation?.machineScanId) return
  const numbers = await numbersOf(evaluation.machineScanId, transaction)
  if (!numbers) return
  // Withdrawn meanwhile: nobody waits for it.
  if (stateOf(application, now) !== 'machine-test') {
    await evaluation.update({ machineJudgedAt: now }, { transaction })
    return
  }
  const isWhole = numbers.tested === numbers.pages
  if (!isWhole && evaluation.machineTries < triesAtMost) {
    await requestMachineTest(evaluation, evaluation.machineTries + 1, transaction)
    return
  }
  await evaluation.update({ machineJudgedAt: now }, { transaction })
  const kind = isWhole && numbers.failures === 0 ? 'machine-passed' : 'machine-failed'
  const reason = writeNumbers(numbers)
  await addEvent(null, application, kind, { reason }, transaction, now)
  await tellStep('officers', `application-${kind}`, application, transaction)
}

/** @returns null while the scan is not finished */
async function numbersOf(scanId: string, transaction: Transaction): Promise<MachineNumbers | null> {
  const verdict = await readScanVerdict(scanId, transaction)
  if (!verdict?.finishedAt) return null
  const { onlyUrls } = await Scan.findByPk(scanId, {
    attributes: ['onlyUrls'],
    rejectOnEmpty: true,
    transaction,
  })
  // A page of the sample that now leads elsewhere was not tested either.
  const pages = onlyUrls?.length ?? verdict.pagesPlanned
  return { pages, tested: verdict.pagesTested, failures: verdict.failures }
}
