import type { Transaction } from 'sequelize'
import { Agency, Mark, MarkEvent } from '#models/index.ts'
import { NotFound } from '../errors.ts'
import { parseMarkNumber } from './mark-number.ts'
import type { WholeMark } from './present.ts'

/** A mark with its agency and its events, oldest first, by its number in any spelling.
 * @throws {NotFound} */
export async function findMark(number: string, transaction?: Transaction): Promise<WholeMark> {
  const parsed = parseMarkNumber(number)
  if (!parsed.number) throw new NotFound('mark')
  const mark = await Mark.findOne({
    where: { number: parsed.number },
    include: [
      { model: Agency, as: 'agency' },
      { model: MarkEvent, as: 'events' },
    ],
    order: [[{ model: MarkEvent, as: 'events' }, 'id', 'ASC']],
    ...(transaction ? { transaction } : {}),
  })
  if (!mark) throw new NotFound('mark')
  return mark as WholeMark
}

/** The same, for who is going to add to its events: others who want to wait until this is done.
 * @throws {NotFound} */
export async function holdMark(number: string, transaction: Transaction): Promise<WholeMark> {
  const parsed = parseMarkNumber(number)
  if (!parsed.number) throw new NotFound('mark')
  // First the lock, then the events: they are to be those that stand when the lock is held.
  await Mark.findOne({
    attributes: ['id'],
    where: { number: parsed.number },
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  return findMark(parsed.number, transaction)
}
