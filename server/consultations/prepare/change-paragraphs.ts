import type { Transaction } from 'sequelize'
import { Paragraph } from '#models/index.ts'
import type { Actor } from '../../accounts/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../../platform/record.ts'
import { authorizeToRun, holdUnopened } from './hold-to-run.ts'
import { requireSeen } from './seen.ts'
import { joinParagraphs, splitParagraphs } from './split-paragraphs.ts'

/** Replaces the draft text that is consulted on; none where the text is empty. From the opening on it
 * stays, because people speak of its paragraphs by number.
 * @param seen  what `readPreparation` said of the draft text
 * @throws {Invalid} `text`: see `splitParagraphs`
 * @throws {Conflict} `changed-meanwhile` | `consultation-opened` */
export async function changeParagraphs(
  actor: Actor,
  code: string,
  text: string,
  seen: string,
  now: Date = new Date(),
): Promise<void> {
  authorizeToRun(actor)
  const paragraphs = splitParagraphs(text)
  await inTransaction(async (transaction) => {
    const { id: consultationId } = await holdUnopened(actor, code, transaction, now)
    requireSeen(joinParagraphs(await paragraphsOf(consultationId, transaction)), seen)
    await Paragraph.destroy({ where: { consultationId }, transaction })
    await Paragraph.bulkCreate(
      paragraphs.map((paragraph, index) => ({ ...paragraph, consultationId, number: index + 1 })),
      { transaction },
    )
    const { length: count } = paragraphs
    await record(actor, 'consultation.text-changed', 'consultation', consultationId, transaction, {
      after: { paragraphs: count },
    })
  })
}

/** All paragraphs of a consultation in order. */
export const paragraphsOf = (
  consultationId: string,
  transaction?: Transaction,
): Promise<Paragraph[]> =>
  Paragraph.findAll({
    where: { consultationId },
    order: ['number'],
    ...(transaction ? { transaction } : {}),
  })
