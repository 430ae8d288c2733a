import type { Transaction } from 'sequelize'
import { Agency, Application, ApplicationEvent } from '#models/index.ts'
import { standardOf } from '#crawlers/rules/standard/index.ts'
import { NotFound } from '../../errors.ts'
import { parseApplicationNumber } from './application-number.ts'
import { applicationState } from './application-state.ts'
import type { ApplicationState } from './application-state.ts'

export type WholeApplication = Application & { agency: Agency; events: ApplicationEvent[] }

/** An application with its agency and its events, oldest first, by its number in any spelling.
 * @throws {NotFound} */
export async function findApplication(
  number: string,
  transaction?: Transaction,
): Promise<WholeApplication> {
  const parsed = parseApplicationNumber(number)
  if (!parsed.number) throw new NotFound('application')
  const application = await Application.findOne({
    where: { number: parsed.number },
    include: [
      { model: Agency, as: 'agency' },
      { model: ApplicationEvent, as: 'events' },
    ],
    order: [[{ model: ApplicationEvent, as: 'events' }, 'id', 'ASC']],
    ...(transaction ? { transaction } : {}),
  })
  if (!application) throw new NotFound('application')
  return application as WholeApplication
}

/** The same, for who is going to change it: others who want to wait until this is done.
 * @throws {NotFound} */
export async function holdApplication(
  number: string,
  transaction: Transaction,
): Promise<WholeApplication> {
  const parsed = parseApplicationNumber(number)
  if (!parsed.number) throw new NotFound('application')
  // First the lock, then the events: they are to be those that stand when the lock is held.
  await Application.findOne({
    attributes: ['id'],
    where: { number: parsed.number },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  return findApplication(parsed.number, transaction)
}

/** Where an application stands at a moment. */
export const stateOf = (
  { events, standard }: Pick<WholeApplication, 'events' | 'standard'>,
  now: Date,
): ApplicationState =>
  applicationState({ events, applicationsUntil: standardOf(standard).applicationsUntil }, now)
