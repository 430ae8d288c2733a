import { describe, expect, test } from 'vitest'
import { progressStream } from '#app/progress-stream.server.ts'

const states = (...done: number[]) => {
  const all = done.map((count, index) => ({ done: count, isOver: index === done.length - 1 }))
  return () => Promise.resolve(all.length > 1 ? all.shift()! : all[0]!)
}

const forEver = () => Promise.resolve({ done: 1, isOver: false })
const away = () => Promise.reject(new Error('the database is away'))

const reading = { everyMs: 1 }

async function events(stream: ReadableStream<Uint8Array>): Promise<number[]> {
  const text = await new Response(stream).text()
  return [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, data]) => (JSON.parse(data ?? '') as { progress: { done: number } }).progress.done,
  )
}

describe('a stream of progress', () => {
  test('tells each change once, and closes at the end', async () => {
    const stream = progressStream(states(0, 1, 1, 1, 2), new AbortController().signal, reading)
    expect(await events(stream)).toEqual([0, 1, 2])
  })

  test('ends when its reader has left, and asks no more', async () => {
    const left = new AbortController()
    let asked = 0
    const read = () => {
      asked += 1
      if (asked === 3) left.abort()
      return Promise.resolve({ done: asked, isOver: false })
    }
    expect(await events(progressStream(read, left.signal, reading))).toEqual([1, 2, 3])
    expect(asked).toBe(3)
  })

  test('ends when its time is over, for the reader to connect again', async () => {
    const pauses = { everyMs: 1, lifeMs: 20 }
    expect(await events(progressStream(forEver, new AbortController().signal, pauses))).toEqual([1])
  })

  test('ends without an error when the state cannot be read', async () => {
    expect(await events(progressStream(away, new AbortController().signal, reading))).toEqual([])
  })
})
