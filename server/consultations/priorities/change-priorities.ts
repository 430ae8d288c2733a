import type { Transaction } from 'sequelize'
import { CreditOption } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { Conflict } from '../../errors.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { findConsultation } from '../find-consultation.ts'
import { authorizeToRun, holdUnopened } from '../prepare/hold-to-run.ts'
import { parseOptions, writeOptions } from './option-outline.ts'

/** What voice credits can be spent on, as an officer wrote it; see `parseOptions`. */
export async function readPriorityOutline(actor: Actor, code: string): Promise<string> {
  authorizeToRun(actor)
  return outlineOf((await findConsultation(actor, code)).id)
}

/** Puts these options in the place of those that were there, only before the opening.
 * @param seen  the outline that was changed: of two who change it at once the later is told
 * @throws {Invalid} `outline`: see parseOptions
 * @throws {Conflict} `consultation-opened` | `changed-meanwhile` */
export async function changePriorities(
  actor: Actor,
  code: string,
  outline: string,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const options = parseOptions(outline)
  await inTransaction(async (transaction) => {
    const { id: consultationId } = await holdUnopened(actor, code, transaction, now)
    if ((await outlineOf(consultationId, transaction)) !== seen.replaceAll('\r\n', '\n')) {
      throw new Conflict('changed-meanwhile')
    }
    await CreditOption.destroy({ where: { consultationId }, transaction })
    await CreditOption.bulkCreate(
      options.map(({ title, summary }, position) => ({
        title,
        summary,
        consultationId,
        position,
      })),
      { transaction },
    )
    await record(
      actor,
      'consultation.priorities-changed',
      'consultation',
      consultationId,
      transaction,
    )
  })
}

async function outlineOf(consultationId: string, transaction?: Transaction): Promise<string> {
  return writeOptions(await optionsOf(consultationId, transaction))
}

/** The options of a consultation, in their order. */
export const optionsOf = (
  consultationId: string,
  transaction?: Transaction,
): Promise<CreditOption[]> =>
  CreditOption.findAll({
    where: { consultationId },
    order: ['position'],
    ...(transaction ? { transaction } : {}),
  })
