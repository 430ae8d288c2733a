import { z } from 'zod'
import { SignInCode } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { sendMail } from '../notices/send-mail.ts'
import type { MailLocale } from '../notices/templates.ts'
import { inTransaction } from '../platform/database.ts'
import { limitOpenForm } from '../platform/open-forms.ts'
import { limit } from '../platform/rate-limit.ts'
import type { Actor } from './actor.ts'
import { emailHash } from './email.ts'
import { hashCode, newCode } from './secrets.ts'

export const codeMinutes = 10
export const codeTries = 5

const Email = z.email().max(254)

/** One spelling for one mailbox, as people type it. */
export function normalizeEmail(text: string): string {
  const parsed = Email.safeParse(text.trim().toLowerCase())
  if (!parsed.success) throw new Invalid('email', 'email')
  return parsed.data
}

/** Sends a one-time code to an address, whether or not it has an account: nobody learns which.
 * Anybody may ask.
 * @param from  network address of who asks
 * @param proof  of work, as the form sent it
 * @throws {Invalid} `email`
 * @throws {TooMany} */
export async function requestCode(
  _actor: Actor,
  emailText: string,
  locale: MailLocale,
  from: string | null = null,
  proof: string | null = null,
): Promise<{ email: string }> {
  const email = normalizeEmail(emailText)
  if (from !== null) await limitOpenForm('sign-in', from, proof)
  await limit('codes-per-address', email)
  await inTransaction(async (transaction) => {
    const code = newCode()
    await SignInCode.create(
      {
        emailHash: emailHash(email),
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
