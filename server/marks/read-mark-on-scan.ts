import { Mark } from '#models/index.ts'
import type { Actor } from '../accounts/actor.ts'
import { isUuid } from './uuid.ts'

/** Tells everybody the number of the mark that rests on a scan; null where there is none. */
export async function readMarkOnScan(_actor: Actor, scanId: string): Promise<string | null> {
  const mark = isUuid(scanId)
    ? await Mark.findOne({ attributes: ['number'], where: { scanId } })
    : null
  return mark?.number ?? null
}
