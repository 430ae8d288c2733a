import { Op } from 'sequelize'
import { z } from 'zod'
import { KeptForm } from '#models/index.ts'
import { open } from '../platform/seal.ts'
import type { Actor } from './actor.ts'
import { keptContext } from './keep-form.ts'
import type { FormFields } from './keep-form.ts'

/** What the actor sent before their sign-in was enough for it. Nobody reads that of others.
 * @returns null where there is no such form of theirs (any more)
 * @throws {CannotOpen} what is stored was changed */
export async function readKeptForm(actor: Actor, id: string): Promise<FormFields | null> {
  if (!actor.accountId || !z.uuid().safeParse(id).success) return null
  const kept = await KeptForm.findOne({
    where: { id, accountId: actor.accountId, expiresAt: { [Op.gt]: new Date() } },
  })
  return kept && (JSON.parse(open(kept.fieldsSealed, keptContext)) as FormFields)
}
