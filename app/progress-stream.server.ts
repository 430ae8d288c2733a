import { setTimeout as delay } from 'node:timers/promises'

interface Ends {
  isOver: boolean
}

interface Pauses {
  everyMs?: number
  /** A stream ends after so long, and its reader connects again: a session that ended is noticed. */
  lifeMs?: number
}

/** Events that say how something stands, each time that it has changed, and at its end for the last
 * time. A reader who connects again hears at once how it stands.
 * @param read  asked once a second for each reader
 * @param gone  aborted when the reader has left */
export function progressStream<Progress extends Ends>(
  read: () => Promise<Progress>,
  gone: AbortSignal,
  { everyMs = 1000, lifeMs = 10 * 60_000 }: Pauses = {},
): ReadableStream<Uint8Array> {
  const left = new AbortController()
  const signal = AbortSignal.any([gone, left.signal])
  const encoder = new TextEncoder()
  const until = Date.now() + lifeMs
  return new ReadableStream({
    async start(controller) {
      // What can go wrong here is the database's or the reader's going away: the reader tries again.
      await follow((text) => controller.enqueue(encoder.encode(text))).catch(() => {})
      close(controller)
    },
    cancel: () => left.abort(),
  })

  async function follow(send: (text: string) => void): Promise<void> {
    send('retry: 3000\n\n')
    let last = ''
    while (!signal.aborted && Date.now() < until) {
      const progress = await read()
      const state = JSON.stringify(progress)
      // A comment now and then keeps the line open, and shows whether anybody still listens.
      send(state === last ? ':\n\n' : event(progress))
      if (progress.isOver) return
      last = state
      await delay(everyMs, undefined, { signal })
    }
  }
}

function close(controller: ReadableStreamDefaultController): void {
  try {
    controller.close()
  } catch {
    // The reader closed it first.
  }
}

const event = (progress: object): string =>
  `data: ${JSON.stringify({ progress, readAt: new Date().toISOString() })}\n\n`
