import { Agent, get } from 'node:http'
import type { RequestOptions } from 'node:http'

const connections = 16

/** Asks for one address again and again over a few connections that stay open.
 * @returns requests answered per second
 * @throws {Error} when one is answered with anything but 200 */
export async function requestsPerSecond(
  url: string,
  headers: Record<string, string>,
  durationMs: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  const until = began + durationMs
  let answered = 0
  const client = async () => {
    while (performance.now() < until) {
      await ask(url, { agent, headers })
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return answered / seconds
}

function ask(url: string, options: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, options, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    })
    request.on('error', reject)
  })
}
