import { compactVerify, decodeProtectedHeader, errors } from 'jose'
import { z } from 'zod'
import { Refused } from './fetch-safely.ts'
import { parseJson } from './keys.ts'
import type { CheckingKeys } from './keys.ts'

const Header = z.object({
  alg: z.enum(['EdDSA', 'ES256']),
  kid: z.string(),
  typ: z.literal('vc+jwt'),
})

const time = z.iso.datetime({ offset: true })

const Issuer = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

const Credential = z.object({
  '@context': z.tuple([z.literal('https://www.w3.org/ns/credentials/v2')]).rest(z.unknown()),
  id: z.string(),
  type: z.array(z.string()),
  issuer: Issuer,
  iss: z.string().optional(),
  exp: z.number().optional(),
  validFrom: time,
  validUntil: time,
  credentialStatus: z.unknown().optional(),
  credentialSubject: z.record(z.string(), z.unknown()),
})

export type OpenCredential = z.infer<typeof Credential> & { signedWith: string }

interface Expected {
  id: string
  type: string
  issuer: string
}

/** Opens a signed credential: checks who signed it, that nothing was changed, and that it is the one
 * asked for. Its dates are another question.
 * @throws {Refused} */
export async function openCredential(
  jwt: string,
  keys: CheckingKeys,
  expected: Expected,
): Promise<OpenCredential> {
  const { kid, payload } = await checkSignature(jwt, keys)
  const read = Credential.safeParse(payload)
  if (!read.success) throw new Refused('it is signed, but no credential of the data model 2.0')
  const credential = read.data
  const issuers = [credential.issuer, credential.iss ?? credential.issuer]
  if (issuers.some((issuer) => issuer !== expected.issuer)) {
    throw new Refused('it says that somebody else has issued it')
  }
  if (credential.id !== expected.id) throw new Refused(`it is about ${credential.id.slice(0, 200)}`)
  if (
    !credential.type.includes('VerifiableCredential') ||
    !credential.type.includes(expected.type)
  ) {
    throw new Refused(`it is no ${expected.type}`)
  }
  return { ...credential, signedWith: kid }
}

/** The signature may be good, and yet the time is over. */
export class Expired extends Refused {}

/** @throws {Refused | Expired} */
export function checkDates({ validFrom, validUntil, exp }: OpenCredential, now: Date): void {
  if (isBefore(now, validFrom)) throw new Refused('it is not valid yet')
  const ends = Math.min(Date.parse(validUntil), (exp ?? Infinity) * 1000 + 999)
  if (now.getTime() > ends) throw new Expired('it has expired')
}

/** Clocks differ: what begins in a minute has begun. */
const skewMs = 60_000

export const isBefore = (now: Date, validFrom: string): boolean =>
  now.getTime() + skewMs < Date.parse(validFrom)

async function checkSignature(jwt: string, keys: CheckingKeys) {
  const { kid, alg } = readHeader(jwt)
  const found = keys.get(kid)
  if (!found || found.algorithm !== alg) {
    throw new Refused(`its key is not, or no more, among those of the issuer: ${kid.slice(0, 200)}`)
  }
  try {
    const { payload } = await compactVerify(jwt, found.key, { algorithms: [found.algorithm] })
    return { kid, payload: parseJson(Buffer.from(payload).toString('utf8')) }
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error
    throw new Refused('its signature is not good: it was changed, or somebody else has signed it')
  }
}

function readHeader(jwt: string): z.infer<typeof Header> {
  let header: unknown
  try {
    header = decodeProtectedHeader(jwt)
  } catch {
    throw new Refused('it is no signed credential')
  }
  const read = Header.safeParse(header)
  if (!read.success) throw new Refused('it is signed in another way than as vc+jwt')
  return read.data
}
