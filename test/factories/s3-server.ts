import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import aws4 from 'aws4'

export const s3Keys = { accessKeyId: 'key', secretAccessKey: 'secret' }

const fail = (response: ServerResponse, status: number, code: string) =>
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`)

/** A store on loopback that keeps the documented part of S3 that we use, and believes only what an
 * independent implementation signs in the same way. */
export async function serveS3() {
  const files = new Map<string, { bytes: Buffer; since: Date }>()
  const faults: ((response: ServerResponse) => void)[] = []
  let asked = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked += 1
    const bytes = await buffer(request)
    const fault = faults.shift()
    if (fault) return fault(response)
    if (!isSigned(request, bytes)) return void fail(response, 403, 'SignatureDoesNotMatch')
    const url = new URL(request.url!, 'http://s3.test')
    const [, bucket, key] = url.pathname.split('/')
    if (bucket !== 'files') return void fail(response, 404, 'NoSuchBucket')
    if (!key) return void response.end(listOf(url.searchParams.get('continuation-token')))
    if (request.method === 'PUT') files.set(key, { bytes, since: new Date() })
    if (request.method === 'DELETE') files.delete(key)
    if (request.method !== 'GET') return void response.writeHead(200).end()
    const file = files.get(key)
    if (!file) return void fail(response, 404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    if (!range) return void response.end(file.bytes)
    response.writeHead(206).end(file.bytes.subarray(Number(range[1]), Number(range[2]) + 1))
  }

  /** Two names a page, as a store with a small page would. */
  function listOf(token: string | null): string {
    const from = Number(token ?? 0)
    const page = [...files].slice(from, from + 2)
    const entries = page.map(
      ([key, { since }]) =>
        `<Contents><Key>${key}</Key><LastModified>${since.toISOString()}</LastModified></Contents>`,
    )
    const more = from + 2 < files.size
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
    return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`
  }

  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What becomes of the next requests, one each. */
    faults,
    fail,
    keep: (key: string = randomUUID()) =>
      files.set(key, { bytes: Buffer.from(key), since: new Date() }),
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function isSigned(request: IncomingMessage, bytes: Buffer): boolean {
  const { headers } = request
  const hash = headers['x-amz-content-sha256'] as string
  const isHashTrue =
    hash === 'UNSIGNED-PAYLOAD' || hash === createHash('sha256').update(bytes).digest('hex')
  if (request.method === 'PUT' && hash === 'UNSIGNED-PAYLOAD') return false
  const signed = aws4.sign(
    {
      method: request.method!,
      path: request.url!,
      service: 's3',
      region: 'test',
      headers: {
        Host: headers.host!,
        'X-Amz-Content-Sha256': hash,
        'X-Amz-Date': headers['x-amz-date'] as string,
      },
    },
    s3Keys,
  )
  return isHashTrue && signed.headers!['Authorization'] === headers.authorization
}
