import type { Actor } from '../../accounts/actor.ts'
import { markContext } from './mark-context.ts'

/** What the words of our credentials mean, for programs. */
export async function readMarkContext(_actor: Actor): Promise<object> {
  return markContext()
}
