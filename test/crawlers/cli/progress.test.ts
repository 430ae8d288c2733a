import { describe, expect, test } from 'vitest'
import { cliWords } from '#crawlers/cli/cli-words.ts'
import { openProgress } from '#crawlers/cli/progress.ts'

/** A terminal that remembers, and a clock that stands until it is moved. */
function watch(terminal: { isTTY?: boolean; columns?: number }, locale: 'en' | 'zh-TW' = 'en') {
  const written: string[] = []
  const clock = { ms: 0 }
  const progress = openProgress(
    { ...terminal, write: (text) => written.push(text) },
    cliWords[locale],
    () => clock.ms,
  )
  return { written, clock, progress }
}

describe('progress', () => {
  test('on a terminal is one line that is written over', () => {
    const { written, clock, progress } = watch({ isTTY: true })
    clock.ms = 1000
    progress.show({ planned: 4, done: 1, failures: 2 })
    clock.ms = 1050
    progress.show({ planned: 4, done: 2, failures: 2 })
    clock.ms = 2000
    progress.show({ planned: 4, done: 4, failures: 3 })
    progress.end()
    expect(written).toEqual([
      '\r\u001B[K1 of 4 pages done, 2 failures, 60 pages a minute',
      '\r\u001B[K4 of 4 pages done, 3 failures, 120 pages a minute',
      '\n',
    ])
  })

  test('elsewhere is a line now and then, and one at the end', () => {
    const { written, clock, progress } = watch({})
    clock.ms = 1000
    progress.show({ planned: 4, done: 1, failures: 0 })
    clock.ms = 9000
    progress.show({ planned: 4, done: 2, failures: 0 })
    clock.ms = 12_000
    progress.show({ planned: 4, done: 3, failures: 0 })
    clock.ms = 13_000
    progress.show({ planned: 4, done: 4, failures: 0 })
    progress.end()
    expect(written.map((line) => line.slice(0, 6))).toEqual(['1 of 4', '3 of 4', '4 of 4'])
    expect(written.every((line) => line.endsWith('\n'))).toBe(true)
  })

  test('is never wider than the terminal, where Chinese takes two columns', () => {
    const { written, progress } = watch({ isTTY: true, columns: 20 }, 'zh-TW')
    progress.show({ planned: 4, done: 1, failures: 0 })
    expect(written).toEqual(['\r\u001B[K已檢測 1／4 個網頁'])
  })
})
