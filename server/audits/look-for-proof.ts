import { Resolver } from 'node:dns/promises'
import { VisitFailed } from '#crawlers/failures.ts'
import { openGate } from '#crawlers/gate/gate.ts'
import type { Gate } from '#crawlers/gate/gate.ts'
import type { Failure } from '#crawlers/types.ts'
import type { Site } from '#models/index.ts'
import { fetchText } from './fetch-text.ts'
import { privateHostsFor } from './hosts.ts'
import { fileProves, pageProves, proofPlaces, recordsProve } from './proof.ts'

type PlaceOfProof = Pick<Site, 'origin' | 'pathPrefix' | 'startUrl' | 'proofToken'>

/** What was seen where a proof may stand. `failure`: why one could not look there. */
export interface ProofAttempt {
  method: 'file' | 'meta' | 'dns'
  outcome: 'found' | 'missing' | 'unreachable'
  failure: Failure | null
}

export interface ProofMeans {
  /** TXT records of a name; throws what `dns.resolveTxt` throws. */
  resolveTxt?: (name: string) => Promise<string[][]>
}

const dnsMs = 5000

/** Looks for the proof in its three places, through the crawler's gate. */
export async function lookForProof(
  site: PlaceOfProof,
  { resolveTxt = resolveTxtBriefly }: ProofMeans = {},
): Promise<ProofAttempt[]> {
  const places = proofPlaces(site)
  const gate = await openGate({ privateHosts: privateHostsFor(site.origin) })
  const token = site.proofToken
  try {
    const { dns } = places
    return await Promise.all([
      attempt('file', async () => fileProves(await getText(places.file.url, gate), token)),
      attempt('meta', async () => pageProves(await getText(places.meta.url, gate), token)),
      ...(dns
        ? [attempt('dns', async () => recordsProve(await lookUp(dns.name, resolveTxt), token))]
        : []),
    ])
  } finally {
    await gate.close()
  }
}

async function attempt(
  method: ProofAttempt['method'],
  look: () => Promise<boolean>,
): Promise<ProofAttempt> {
  try {
    return { method, outcome: (await look()) ? 'found' : 'missing', failure: null }
  } catch (error) {
    if (!(error instanceof VisitFailed)) throw error
    return { method, outcome: 'unreachable', failure: error.failure }
  }
}

/** What is not there proves nothing, and is no reason to come again. */
const getText = (address: string, gate: Gate): Promise<string> =>
  fetchText(address, gate).catch((error: unknown) => {
    if (error instanceof VisitFailed && isGone(error)) return ''
    throw error
  })

const isGone = ({ failure }: VisitFailed): boolean =>
  failure.code === 'status' && (failure.detail === '404' || failure.detail === '410')

async function lookUp(
  name: string,
  resolveTxt: NonNullable<ProofMeans['resolveTxt']>,
): Promise<string[][]> {
  try {
    return await resolveTxt(name)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTFOUND' || code === 'ENODATA') return []
    throw new VisitFailed('dns-temporary', `${name} ${code ?? ''}`.trim())
  }
}

const resolveTxtBriefly = (name: string): Promise<string[][]> =>
  new Resolver({ timeout: dnsMs / 2, tries: 2 }).resolveTxt(name)
