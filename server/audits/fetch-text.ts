import type { IncomingMessage } from 'node:http'
import { VisitFailed } from '#crawlers/failures.ts'
import { fetchStream } from '#crawlers/find/fetch-stream.ts'
import { openGate } from '#crawlers/gate/gate.ts'
import type { Gate } from '#crawlers/gate/gate.ts'
import { env } from '../env.ts'
import { privateHostsFor } from './hosts.ts'

const bytesLimit = 1_000_000
const wholeLookMs = 20_000

/** The beginning of a page or file of a site, as it is sent: no script of it is run.
 * @throws {VisitFailed} also where the answer is another than 200, and where it leads to another host */
export async function fetchText(address: string, gate: Gate): Promise<string> {
  const signal = AbortSignal.timeout(wholeLookMs)
  const userAgent = `Mozilla/5.0 (compatible; Curbcut; +${env.PUBLIC_URL})`
  const answer = await fetchStream(address, { gate, userAgent, signal }).catch((error: unknown) => {
    throw signal.aborted ? new VisitFailed('timeout', address) : error
  })
  try {
    // Whoever is redirected to another host's page has shown nothing of this one.
    if (new URL(answer.url).hostname !== new URL(address).hostname)
      throw new VisitFailed('off-scope', answer.url)
    if (answer.status !== 200) throw new VisitFailed('status', String(answer.status))
    return await readBounded(answer.body, signal)
  } finally {
    answer.body.destroy()
  }
}

/** The same for one page, through a gate of its own. Inner verb: the caller limits how often.
 * @param site  whose page it is; decides which private hosts may be reached
 * @throws {VisitFailed} */
export async function fetchPageOf(site: { origin: string }, address: string): Promise<string> {
  const gate = await openGate({ privateHosts: privateHostsFor(site.origin) })
  try {
    return await fetchText(address, gate)
  } finally {
    await gate.close()
  }
}

async function readBounded(body: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= bytesLimit) break
    }
  } catch (error) {
    const code = signal.aborted ? 'timeout' : 'connection'
    throw new VisitFailed(code, error instanceof Error ? error.message : null)
  }
  return Buffer.concat(chunks).toString('utf8')
}
