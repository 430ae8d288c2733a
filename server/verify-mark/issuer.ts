import { Refused } from './fetch-safely.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Reads an address as it was typed. Without TLS anybody on the way could answer, so only this machine
 * may be asked that way.
 * @throws {Refused} */
export function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Refused('the address of a mark is needed')
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) {
    throw new Refused('https is needed: without it anybody on the way could have answered')
  }
  if (url.username || url.password) throw new Refused('an address without a password is needed')
  url.search = ''
  url.hash = ''
  return url
}

/** Who has to have signed what stands at an address: its host, and nobody else.
 * @see https://w3c-ccg.github.io/did-method-web/ */
export const didOf = (url: URL): string => `did:web:${url.host.replace(':', '%3A')}`
