import { Op } from 'sequelize'
import { z } from 'zod'
import { SignInCode } from '#models/index.ts'
import { Conflict, Invalid } from '../errors.ts'
import { sendMail } from '../notices/send-mail.ts'
import type { MailLocale } from '../notices/templates.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor } from './actor.ts'
import { hashCode, newCode } from './secrets.ts'

export const codeMinutes = 10
export const codeTries = 5
const codesPerQuarterHour = 5
const quarterHourMs = 15 * 60_000

const Email = z.email().max(254)

/** One spelling for one mailbox, as people type it. */
export function normalizeEmail(text: string): string {
  const parsed = Email.safeParse(text.trim().toLowerCase())
  if (!parsed.success) throw new Invalid('email', 'email')
  return parsed.data
}

/** Sends a one-time code to an address, whether or not it has an account: nobody learns which.
 * Anybody may ask.
 * @throws {Invalid} `email`
 * @throws {Conflict} `too-many-codes` */
export async function requestCode(
  _actor: Actor,
  emailText: string,
  locale: MailLocale,
): Promise<{ email: string }> {
  const email = normalizeEmail(emailText)
  await inTransaction(async (transaction) => {
    const recent = await SignInCode.count({
      where: { email, createdAt: { [Op.gt]: new Date(Date.now() - quarterHourMs) } },
      transaction,
    })
    if (recent >= codesPerQuarterHour) throw new Conflict('too-many-codes')
    const code = newCode()
    await SignInCode.create(
      {
        email,
        codeHash: hashCode(email, code),
        triesLeft: codeTries,
        expiresAt: new Date(Date.now() + codeMinutes * 60_000),
      },
      { transaction },
    )
    await sendMail(
      'sign-in-code',
      email,
      locale,
      { code, minutes: String(codeMinutes) },
      transaction,
    )
  })
  return { email }
}
