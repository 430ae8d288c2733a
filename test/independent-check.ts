import { _checkCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { verifyJWT } from 'did-jwt'

/* A mark as programs see it that have never heard of us: by libraries of others, through the network.
 * did-jwt finds the issuer's keys and checks signatures, the libraries of Digital Bazaar know the data
 * model and the status lists. */

export interface Opened {
  issuer: string
  credentialSubject: Record<string, unknown>
}

/** What a program gets that asks an address of ours for a credential. */
export const fetchCredential = async (address: string): Promise<string> =>
  (await fetch(address, { headers: { Accept: 'application/vc+jwt' } })).text()

/** @throws what speaks against it */
export async function checkIndependently(jwt: string): Promise<Opened> {
  const credential = await open(jwt)
  const { error, results } = await checkStatus({
    credential,
    documentLoader: async (url) => ({ document: await open(await fetchCredential(url)) }),
    // Its own way of checking them knows no vc+jwt; `open` has checked them like the mark.
    verifyBitstringStatusListCredential: false,
  })
  if (error) throw error
  for (const { status, credentialStatus } of results ?? []) {
    if (status) throw new Error(`status: ${credentialStatus.statusPurpose}`)
  }
  return credential
}

async function open(jwt: string): Promise<Opened> {
  const { payload, issuer } = await verifyJWT(jwt, {
    resolver: { resolve: resolveWeb },
    proofPurpose: 'assertionMethod',
  })
  _checkCredential({ credential: payload })
  if (payload['issuer'] !== issuer) throw new Error('issuer: not who has signed')
  return payload as unknown as Opened
}

/** did:web as in its specification, without TLS because it is on this machine. */
async function resolveWeb(did: string) {
  const host = decodeURIComponent(did.slice('did:web:'.length))
  const didDocument = await (await fetch(`http://${host}/.well-known/did.json`)).json()
  return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} }
}
