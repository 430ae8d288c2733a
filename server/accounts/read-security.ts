import { Passkey } from '#models/index.ts'
import type { Actor } from './actor.ts'
import { authorize } from './authorize.ts'
import { readFactors } from './factors.ts'
import { mayLookAfterOneself } from './policy.ts'
import { countRecoveryCodes } from './recovery-codes.ts'
import { isStaffRole } from './session-limits.ts'

export interface PasskeyView {
  id: string
  name: string
  createdAt: string
  lastUsedAt: string | null
}

export interface Security {
  passkeys: PasskeyView[]
  hasTotp: boolean
  recoveryCodesLeft: number
  /** The person's roles ask for a second factor. */
  mustHaveSecondFactor: boolean
  lacksSecondFactor: boolean
}

/** How the actor signs in. */
export async function readSecurity(actor: Actor): Promise<Security> {
  authorize(actor, mayLookAfterOneself, undefined)
  const { accountId, lacksSecondFactor } = actor
  const passkeys = await Passkey.findAll({ where: { accountId }, order: [['createdAt', 'ASC']] })
  const { hasTotp } = await readFactors(accountId)
  return {
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    hasTotp,
    recoveryCodesLeft: await countRecoveryCodes(accountId),
    mustHaveSecondFactor: lacksSecondFactor || [...actor.roles].some(isStaffRole),
    lacksSecondFactor,
  }
}
