import { Resolver } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { VisitFailed } from '#crawlers/failures.ts'
import { fetchStream } from '#crawlers/find/fetch-stream.ts'
import { openGate } from '#crawlers/gate/gate.ts'
import type { Gate } from '#crawlers/gate/gate.ts'
import type { Failure } from '#crawlers/types.ts'
import type { Site } from '#models/index.ts'
import { env } from '../env.ts'
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

const bytesLimit = 1_000_000
const wholeLookMs = 20_000
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

async function getText(address: string, gate: Gate): Promise<string> {
  const signal = AbortSignal.timeout(wholeLookMs)
  const userAgent = `Mozilla/5.0 (compatible; Curbcut; +${env.PUBLIC_URL})`
  const answer = await fetchStream(address, { gate, userAgent, signal }).catch((error: unknown) => {
    throw signal.aborted ? new VisitFailed('timeout', address) : error
  })
  try {
    // Whoever is redirected to another host's proof has proved nothing of this one.
    if (new URL(answer.url).hostname !== new URL(address).hostname)
      throw new VisitFailed('off-scope', answer.url)
    if (answer.status === 404 || answer.status === 410) return ''
    if (answer.status !== 200) throw new VisitFailed('status', String(answer.status))
    return await readBounded(answer.body, signal)
  } finally {
    answer.body.destroy()
  }
}

async function readBounded(body: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      // A proof stands at the beginning of a page or in a short file.
      if (size >= bytesLimit) break
    }
  } catch (error) {
    const code = signal.aborted ? 'timeout' : 'connection'
    throw new VisitFailed(code, error instanceof Error ? error.message : null)
  }
  return Buffer.concat(chunks).toString('utf8')
}

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
