import type { Transaction } from 'sequelize'
import { Account, KeptForm, Session } from '#models/index.ts'
import { inTransaction } from '../platform/database.ts'
import { seal } from '../platform/seal.ts'
import type { Actor } from './actor.ts'
import { heldWith } from './renew-session.ts'

/** Name and text of each field, in the order of the form. */
export type FormFields = [name: string, text: string][]

/** What a kept form is sealed as. */
export const keptContext = 'kept_form.fields'

/** How long it can be taken up again, milliseconds: long enough for a mail to arrive and to be read
 * out (WCAG 2.2.5). */
export const keptMs = 30 * 60_000

/** Bytes as JSON; more than any form of ours takes. */
export const keptBytesAtMost = 64 * 1024

const keptAtMost = 5

/** Keeps what somebody sent when their sign-in was not enough for it, for the same account alone.
 * Whoever holds the token of a session that has run out may too: that is whose form it was.
 * @param token  of the session, open or not
 * @returns the id to ask for it with; null where nobody knows whose it is, or it is too large */
export async function keepForm(
  actor: Actor,
  fields: FormFields,
  token: string | null = null,
): Promise<string | null> {
  const text = JSON.stringify(fields)
  if (Buffer.byteLength(text) > keptBytesAtMost) return null
  return inTransaction(async (transaction) => {
    const accountId = actor.accountId ?? (token && (await ownerOf(token, transaction)))
    if (!accountId) return null
    const fieldsSealed = seal(text, keptContext)
    const expiresAt = new Date(Date.now() + keptMs)
    const { id } = await KeptForm.create({ accountId, fieldsSealed, expiresAt }, { transaction })
    await forgetOldest(accountId, transaction)
    return id
  })
}

/** Whose session it is or was. Sessions that somebody has ended are gone; those that have run out
 * are known for another day (see retention.ts). */
async function ownerOf(token: string, transaction: Transaction): Promise<string | null> {
  const session = await Session.findOne({
    where: heldWith(token),
    include: [{ model: Account, as: 'account' }],
    transaction,
  })
  return session?.account && !session.account.deletedAt ? session.accountId : null
}

/** Nobody fills our table with forms that are never sent. */
async function forgetOldest(accountId: string, transaction: Transaction): Promise<void> {
  const surplus = await KeptForm.findAll({
    where: { accountId },
    order: [['id', 'DESC']],
    offset: keptAtMost,
    transaction,
  })
  await KeptForm.destroy({ where: { id: surplus.map(({ id }) => id) }, transaction })
}
