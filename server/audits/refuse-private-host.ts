import { setTimeout as delay } from 'node:timers/promises'
import { admit, systemResolve } from '#crawlers/gate/admission.ts'
import { VisitFailed } from '#crawlers/failures.ts'
import { Invalid } from '../errors.ts'
import { privateHostsFor } from './hosts.ts'

// Whoever registers waits for it; what a slow name server does not say now, the gate says later.
const lookUpMs = 2000

/** Tells at once of an address in a private network. Not the guard itself, which stands in the
 * crawler's gate and judges every connection: only an early and friendly word.
 * @throws {Invalid} `address`: `private-address` */
export async function refusePrivateHost(origin: string): Promise<void> {
  const { hostname, port, protocol } = new URL(origin)
  const givenUp = new AbortController()
  try {
    await Promise.race([
      admit(
        hostname,
        Number(port) || (protocol === 'https:' ? 443 : 80),
        privateHostsFor(origin),
        systemResolve,
      ),
      delay(lookUpMs, undefined, { signal: givenUp.signal }),
    ])
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
    const { code, detail } = error.failure
    if (code === 'private-address') throw new Invalid('address', code, detail)
  } finally {
    givenUp.abort()
  }
}
