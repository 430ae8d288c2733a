import type { Actor } from '../../accounts/actor.ts'
import { didDocument } from './issuer.ts'
import type { DidDocument } from './issuer.ts'

/** Our public keys, for everybody who checks what we signed. */
export async function readDidDocument(_actor: Actor): Promise<DidDocument> {
  return didDocument()
}
