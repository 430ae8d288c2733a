import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import sax from 'sax'
import { NotFound } from '../../errors.ts'
import { checkedName, isStorageName } from './file-store.ts'
import type { FileStore } from './file-store.ts'

export interface S3Settings {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  /** How long to wait for an answer to begin, milliseconds. */
  answerMs?: number
  /** How often to try again where the store is out of order. */
  retries?: number
}

/** The store was out of order; it may be well the next time. */
export class StoreFailed extends Error {}

/** Files in a bucket of any store that speaks S3, by path-style addresses.
 * @throws {StoreFailed} when it refuses, is out of order or does not answer
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ */
export function s3Store(settings: S3Settings): FileStore {
  const { endpoint, bucket, answerMs = 20_000, retries = 3 } = settings
  const client = new AwsClient({ ...settings, service: 's3', retries: 0 })
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const addressOf = (name: string) => `${root}/${checkedName(name)}`

  async function once(method: string, address: string, init: RequestInit): Promise<Response> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), answerMs)
    try {
      return await client.fetch(address, { ...init, method, signal: patience.signal })
    } finally {
      clearTimeout(timer)
    }
  }

  /** Asks again where that may help. Every request of ours may come twice without harm. */
  async function ask(method: string, address: string, init: RequestInit = {}): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await once(method, address, init).catch((error: unknown) => error as Error)
      if (answer instanceof Response && (answer.ok || answer.status === 404)) return answer
      const isPassing = answer instanceof Error || answer.status >= 500 || answer.status === 429
      const reason = await reasonOf(answer)
      if (!isPassing || attempt === retries) throw new StoreFailed(`${method} file: ${reason}`)
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt))
    }
  }

  return {
    async put({ path, sha256 }) {
      const name = randomUUID()
      // Read from the disk while it is sent; the hash is signed, so that no byte can change on the way.
      const body = await openAsBlob(path)
      const answer = await ask('PUT', addressOf(name), {
        body,
        headers: { 'X-Amz-Content-Sha256': sha256, 'Content-Type': 'application/octet-stream' },
      })
      if (answer.status === 404) throw new StoreFailed('PUT file: no such bucket')
      await answer.body?.cancel()
      return name
    },
    async get(name, range) {
      const headers: HeadersInit = range ? { Range: `bytes=${range.first}-${range.last}` } : {}
      const answer = await ask('GET', addressOf(name), { headers })
      if (answer.status === 404) {
        await answer.body?.cancel()
        throw new NotFound('file')
      }
      return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
    },
    async delete(name) {
      await (await ask('DELETE', addressOf(name))).body?.cancel()
    },
    async *list() {
      let next: string | null = null
      do {
        const query = new URLSearchParams({ 'list-type': '2' })
        if (next) query.set('continuation-token', next)
        const answer = await ask('GET', `${root}?${query}`)
        if (answer.status === 404) throw new StoreFailed('GET list: no such bucket')
        const page = readList(await answer.text())
        yield page.files
        next = page.next
      } while (next)
    },
  }
}

/** Never the body of an answer as it is: what goes into a log is a status and S3's own code. */
async function reasonOf(answer: Response | Error): Promise<string> {
  if (answer instanceof Error) return answer.name === 'AbortError' ? 'no answer' : 'no connection'
  const text = await answer.text().catch(() => '')
  return `${answer.status} ${/<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? ''}`.trim()
}

interface ListPage {
  files: { name: string; since: Date }[]
  next: string | null
}

function readList(xml: string): ListPage {
  const page: ListPage = { files: [], next: null }
  const parser = sax.parser(true)
  let text = ''
  let entry: Record<string, string> = {}
  parser.onopentag = ({ name }) => {
    text = ''
    if (name === 'Contents') entry = {}
  }
  // The parser is no event target: it has these alone.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener
  parser.ontext = (part) => (text += part)
  parser.onclosetag = (name) => {
    entry[name] = text
    if (name === 'NextContinuationToken') page.next = text
    // Others may keep files in the same bucket; they are not ours to know.
    if (name === 'Contents' && isStorageName(entry.Key ?? '')) {
      page.files.push({ name: entry.Key!, since: new Date(entry.LastModified!) })
    }
  }
  // oxlint-disable-next-line unicorn/prefer-add-event-listener
  parser.onerror = () => {
    throw new StoreFailed('GET list: no list')
  }
  parser.write(xml).close()
  return page
}
