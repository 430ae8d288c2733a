import { Account } from '#models/index.ts'
import { SecondFactorNeeded } from '../errors.ts'
import type { MailLocale } from '../notices/templates.ts'
import { inTransaction } from '../platform/database.ts'
import type { Actor, SignedIn } from './actor.ts'
import { authorize } from './authorize.ts'
import { emailOf } from './email.ts'
import { hasAny, readFactors } from './factors.ts'
import { rotateSession } from './open-session.ts'
import type { NewSession } from './open-session.ts'
import { mayLookAfterOneself } from './policy.ts'
import { requestCode } from './request-code.ts'
import { isStaffRole } from './session-limits.ts'
import { spendCode } from './spend-code.ts'

export interface WaysAgain {
  hasTotp: boolean
  hasPasskey: boolean
  /** Where a code can be mailed to; null for the ministry's people, whose second factor it takes. */
  email: string | null
}

/** How the actor can prove once more who they are. */
export async function readWaysAgain(actor: Actor): Promise<WaysAgain> {
  authorize(actor, mayLookAfterOneself, undefined)
  const { hasTotp, passkeys } = await readFactors(actor.accountId)
  const account = await Account.findByPk(actor.accountId, { rejectOnEmpty: true })
  const mailDoes = await isMailEnough(actor)
  return { hasTotp, hasPasskey: passkeys > 0, email: mailDoes ? emailOf(account) : null }
}

/** Mails a code to the actor's own address.
 * @throws {SecondFactorNeeded} a mailbox is not enough for this person
 * @throws {Conflict} `too-many-codes` */
export async function requestCodeAgain(actor: Actor, locale: MailLocale): Promise<void> {
  authorize(actor, mayLookAfterOneself, undefined)
  await requestCode(actor, await ownMailbox(actor), locale)
}

/** Makes the actor's session fresh with a code that was mailed.
 * @throws {SecondFactorNeeded} a mailbox is not enough for this person
 * @throws {Invalid} `code` with `code-wrong` | `code-expired` */
export async function signInAgain(actor: Actor, codeText: string): Promise<NewSession> {
  authorize(actor, mayLookAfterOneself, undefined)
  await spendCode(await ownMailbox(actor), codeText)
  return inTransaction((transaction) => rotateSession(actor, 'code', transaction))
}

async function ownMailbox(actor: SignedIn): Promise<string> {
  if (!(await isMailEnough(actor))) throw new SecondFactorNeeded()
  return emailOf(await Account.findByPk(actor.accountId, { rejectOnEmpty: true }))
}

/** Not for staff who have a second factor; those who have none yet can only set one up. */
async function isMailEnough(actor: SignedIn): Promise<boolean> {
  const isStaff = actor.lacksSecondFactor || [...actor.roles].some(isStaffRole)
  return !isStaff || !hasAny(await readFactors(actor.accountId))
}
