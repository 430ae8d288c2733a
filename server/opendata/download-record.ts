import type { Actor } from '../accounts/actor.ts'
import { readLastSequence, readRecord } from '../platform/read-record.ts'

export interface RecordFile {
  mediaType: string
  name: string
  body: ReadableStream<Uint8Array>
}

/** The whole record as everybody may read it: JSON Lines, an entry a line, in the order of the chain.
 * It is read while it is sent, as fast as the reader takes it. Anybody may have it. */
export async function downloadRecord(_actor: Actor): Promise<RecordFile> {
  const batches = readRecord(await readLastSequence())
  const encoder = new TextEncoder()
  return {
    mediaType: 'application/jsonl; charset=utf-8',
    name: 'curbcut-record.jsonl',
    body: new ReadableStream({
      async pull(controller) {
        const { done, value } = await batches.next()
        if (done) return controller.close()
        const lines = value.map((entry) => `${JSON.stringify(entry.public)}\n`)
        controller.enqueue(encoder.encode(lines.join('')))
      },
      async cancel() {
        await batches.return(undefined)
      },
    }),
  }
}
