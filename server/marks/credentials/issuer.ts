import type { JsonWebKey } from 'node:crypto'
import { env } from '../../env.ts'
import type { MarkSigningKey } from '../../mark-signing-keys.ts'

/** Who we are for programs that have never heard of us: whoever answers under our host name.
 * @see https://w3c-ccg.github.io/did-method-web/ */
export const issuerDid = (publicUrl: string = env.PUBLIC_URL): string =>
  `did:web:${new URL(publicUrl).host.replace(':', '%3A')}`

export const ownAddress = (path: string): string => new URL(path, env.PUBLIC_URL).href

export const methodId = ({ id }: Pick<MarkSigningKey, 'id'>): string => `${issuerDid()}#${id}`

/** The keys of this process, the one that signs first. */
export function signingKeys(): MarkSigningKey[] {
  if (!env.MARK_SIGNING_KEYS) throw new Error('MARK_SIGNING_KEYS: required to sign marks')
  return env.MARK_SIGNING_KEYS
}

interface VerificationMethod {
  id: string
  type: 'JsonWebKey' | 'JsonWebKey2020'
  controller: string
  publicKeyJwk: JsonWebKey
}

export interface DidDocument {
  '@context': string[]
  id: string
  verificationMethod: VerificationMethod[]
  assertionMethod: string[]
}

/** Every key that stands here checks what it signed; what was taken out of the configuration, a key
 * that somebody stole for instance, checks nothing any more. Each stands here twice: under the type
 * that the specification has now, to which signatures refer, and under the one that it had before,
 * which is the only one that many libraries know.
 * @see https://www.w3.org/TR/vc-jose-cose/#using-controlled-identifier-documents */
export function didDocument(): DidDocument {
  const did = issuerDid()
  const methods = signingKeys().flatMap((key): VerificationMethod[] => {
    const publicKeyJwk = { ...key.publicJwk, kid: key.id, alg: key.algorithm }
    const id = methodId(key)
    return [
      { id, type: 'JsonWebKey', controller: did, publicKeyJwk },
      { id: `${id}-2020`, type: 'JsonWebKey2020', controller: did, publicKeyJwk },
    ]
  })
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/jwk/v1',
      'https://w3id.org/security/suites/jws-2020/v1',
    ],
    id: did,
    verificationMethod: methods,
    assertionMethod: methods.map(({ id }) => id),
  }
}
