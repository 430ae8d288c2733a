import { Op, literal } from 'sequelize'
import type { Transaction } from 'sequelize'
import { SignInCode } from '#models/index.ts'
import { Invalid } from '../errors.ts'
import { inTransaction } from '../platform/database.ts'
import { emailHash } from './email.ts'
import { hashCode, sameHash } from './secrets.ts'

/** Uses up the code that was mailed to an address, or one of its tries.
 * @throws {Invalid} `code` with `code-wrong` | `code-expired` */
export async function spendCode(email: string, codeText: string): Promise<void> {
  const code = codeText.replaceAll(/\D/g, '')
  const outcome = await inTransaction((transaction) => spendTry(email, code, transaction))
  // Outside the transaction, so that the spent try stays spent.
  if (outcome !== 'right') throw new Invalid('code', outcome)
}

type Outcome = 'right' | 'code-wrong' | 'code-expired'

async function spendTry(email: string, code: string, transaction: Transaction): Promise<Outcome> {
  const newest = await SignInCode.findOne({
    where: { emailHash: emailHash(email) },
    order: [['createdAt', 'DESC']],
    lock: transaction.LOCK.UPDATE,
    transaction,
  })
  if (!newest || newest.usedAt || newest.expiresAt < new Date() || newest.triesLeft === 0) {
    return 'code-expired'
  }
  const right = sameHash(newest.codeHash, hashCode(email, code))
  await SignInCode.update(
    right ? { usedAt: new Date() } : { triesLeft: literal('tries_left - 1') },
    { where: { id: newest.id, triesLeft: { [Op.gt]: 0 } }, transaction },
  )
  return right ? 'right' : 'code-wrong'
}
