/** What speaks against a mark, in words for whoever runs the check. */
export class Refused extends Error {}

interface Asked {
  accept: string
  /** Media type that the answer has to have. */
  type: RegExp
}

const timeoutMs = 10_000
const mostBytes = 512 * 1024
const mostRedirects = 3

/** Gets a text from somebody whom nobody vouches for: in time, of a size, of the type asked for, and
 * from the origin asked, also after redirects.
 * @throws {Refused} */
export async function fetchSafely(address: string, { accept, type }: Asked): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs)
  let url = new URL(address)
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await get(url, accept, signal)
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status > 399 || !location) {
      return readAnswer(answer, url, type, signal)
    }
    await answer.body?.cancel()
    url = redirected(location, url)
  }
  throw new Refused(`${address} leads in circles`)
}

async function get(url: URL, accept: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { headers: { Accept: accept }, redirect: 'manual', signal })
  } catch (error) {
    throw new Refused(`${url.href} gave no answer: ${reasonOf(error)}`)
  }
}

function redirected(location: string, from: URL): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null
  if (to?.origin !== from.origin) throw new Refused(`${from.href} leads away to another host`)
  return to
}

async function readAnswer(
  answer: Response,
  url: URL,
  type: RegExp,
  signal: AbortSignal,
): Promise<string> {
  const given = answer.headers.get('content-type') ?? 'nothing'
  const refusal =
    answer.status !== 200
      ? `answered ${answer.status}`
      : type.test(given)
        ? null
        : `gave ${given.slice(0, 100)}, not what was asked for`
  if (!refusal) return readBounded(answer, url, signal)
  await answer.body?.cancel()
  throw new Refused(`${url.href} ${refusal}`)
}

async function readBounded(answer: Response, url: URL, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunksOf(answer)) {
      size += chunk.length
      if (size > mostBytes) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw new Refused(`${url.href} broke off: ${signal.aborted ? 'too slow' : reasonOf(error)}`)
  }
  if (size > mostBytes) throw new Refused(`${url.href} gave more than ${mostBytes} bytes`)
  return Buffer.concat(chunks).toString('utf8')
}

// The types of browsers do not know that a body can be walked through.
const chunksOf = ({ body }: Response) => (body ?? []) as unknown as AsyncIterable<Uint8Array>

function reasonOf(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string } }
  return name === 'TimeoutError' ? 'too slow' : (cause?.code ?? message)
}
