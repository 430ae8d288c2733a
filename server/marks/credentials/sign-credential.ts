import { SignJWT } from 'jose'
import { issuerDid, methodId, signingKeys } from './issuer.ts'

/** A credential of the data model 2.0, before it is signed. */
export interface Credential {
  '@context': string[]
  id: string
  type: string[]
  issuer: string
  validFrom: string
  validUntil: string
  credentialStatus?: object[]
  credentialSubject: object
}

export const credentialMediaType = 'application/vc+jwt'

/** Signs a credential with the first of our keys. The document itself is what is signed; `iss` says
 * the issuer again for libraries that look there, `exp` is the end of what the document says.
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose */
export function signCredential(credential: Credential, now: Date): Promise<string> {
  const [key] = signingKeys()
  return new SignJWT({ ...credential })
    .setProtectedHeader({
      alg: key!.algorithm,
      kid: methodId(key!),
      typ: 'vc+jwt',
      cty: 'vc',
    })
    .setIssuer(issuerDid())
    .setIssuedAt(now)
    .setExpirationTime(new Date(credential.validUntil))
    .sign(key!.privateKey!)
}
