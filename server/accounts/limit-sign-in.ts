import { networkOf } from '../platform/network.ts'
import { limit } from '../platform/rate-limit.ts'

/** Counts one try to sign in, whatever the way, before anything is compared.
 * @param who  what the try is about: a mail address, an account, a credential
 * @param from  network address of who tries; null where nobody is far away
 * @throws {TooMany} */
export async function limitSignIn(who: string, from: string | null): Promise<void> {
  if (from !== null) await limit('sign-ins-per-network', networkOf(from))
  await limit('sign-ins-per-account', who)
}
