import { z } from 'zod'
import { KeptForm } from '#models/index.ts'
import type { Actor } from './actor.ts'

/** Deletes what was kept of the actor's form, once it was sent: it serves a single time. */
export async function forgetKeptForm(actor: Actor, id: string): Promise<void> {
  if (!actor.accountId || !z.uuid().safeParse(id).success) return
  await KeptForm.destroy({ where: { id, accountId: actor.accountId } })
}
