import { importJWK } from 'jose'
import { z } from 'zod'
import { fetchSafely, Refused } from './fetch-safely.ts'
import { didOf } from './issuer.ts'

const PublicJwk = z.union([
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
  z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
])

const Method = z.object({
  id: z.string(),
  type: z.literal('JsonWebKey'),
  controller: z.string(),
  publicKeyJwk: PublicJwk,
})

const DidDocument = z.object({
  id: z.string(),
  verificationMethod: z.array(z.unknown()).max(100),
  assertionMethod: z.array(z.unknown()).max(100),
})

export interface CheckingKey {
  key: Awaited<ReturnType<typeof importJWK>>
  algorithm: 'EdDSA' | 'ES256'
}

/** By the id of its method in the DID document. */
export type CheckingKeys = Map<string, CheckingKey>

/** The keys that the host of an address says it signs with. What stands there in another way than
 * ours do is left out: a signature with it is then not good.
 * @throws {Refused} */
export async function fetchKeys(url: URL): Promise<CheckingKeys> {
  const text = await fetchSafely(new URL('/.well-known/did.json', url).href, {
    accept: 'application/did+json, application/json',
    type: /^application\/(did\+(ld\+)?)?json\b/i,
  })
  const read = DidDocument.safeParse(parseJson(text))
  if (!read.success) throw new Refused('the DID document is none')
  const document = read.data
  if (document.id !== didOf(url)) throw new Refused('the DID document belongs to somebody else')
  const methods = document.verificationMethod.flatMap(
    (method) => Method.safeParse(method).data ?? [],
  )
  const ours = methods.filter(
    ({ id, controller }) => controller === document.id && document.assertionMethod.includes(id),
  )
  return new Map(await Promise.all(ours.map(keyOf)))
}

async function keyOf({ id, publicKeyJwk }: z.infer<typeof Method>): Promise<[string, CheckingKey]> {
  const algorithm = publicKeyJwk.kty === 'OKP' ? 'EdDSA' : 'ES256'
  try {
    return [id, { key: await importJWK(publicKeyJwk, algorithm), algorithm }]
  } catch {
    throw new Refused(`the key ${id} is none`)
  }
}

/** @returns undefined where it is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
