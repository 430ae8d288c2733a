import { Op } from 'sequelize'
import { SecondFactor } from '#models/index.ts'
import { demonstrationPeople } from '../demonstration-people.ts'
import { NotFound } from '../errors.ts'
import { hasOutbox } from '../notices/read-outbox.ts'
import type { Actor } from './actor.ts'
import { findAccountByEmail } from './email.ts'
import { openTotpSecret } from './factor-secret.ts'
import { stepAt, totpCodeAt } from './totp.ts'

export interface DemonstrationCode {
  name: string
  email: string
  code: string
}

/** What the telephones of the demonstration's staff would show now. Anybody may read it, and so it
 * exists only where the outbox does.
 * @throws {NotFound} everywhere else */
export async function readDemonstrationCodes(
  _actor: Actor,
  now: Date = new Date(),
): Promise<DemonstrationCode[]> {
  if (!hasOutbox()) throw new NotFound('outbox')
  const found = await Promise.all(
    demonstrationPeople.map(async ({ email, name }) => {
      const account = await findAccountByEmail(email)
      const factors =
        account &&
        (await SecondFactor.findOne({
          where: { accountId: account.id, totpSecret: { [Op.ne]: null } },
        }))
      if (!factors?.totpSecret) return []
      // A code that was used is refused: then the next one, which is taken half a minute early.
      const step = Math.max(stepAt(now), factors.totpLastStep + 1)
      return [{ email, name, code: totpCodeAt(openTotpSecret(factors.totpSecret), step) }]
    }),
  )
  return found.flat()
}
