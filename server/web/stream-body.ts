import type { IncomingMessage } from 'node:http'

/** What a form may have beside its files: texts, and the lines between the parts. */
const besideFilesBytes = 1_000_000

/** The body of a request as it comes, for an address that takes files: read no faster than it is
 * used, and broken off where it is more than the address takes. Whoever reads it judges it. Left
 * early, the connection stays: the answer still goes out on it.
 * @param fileBytes  the most bytes of all files together */
export function streamBody(
  request: IncomingMessage,
  fileBytes: number,
): ReadableStream<Uint8Array> {
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>
  let left = fileBytes + besideFilesBytes
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await parts.next()
        if (done) return controller.close()
        left -= value.length
        if (left < 0) throw new Error('more than this address takes')
        controller.enqueue(value)
      },
      cancel() {
        void parts.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
