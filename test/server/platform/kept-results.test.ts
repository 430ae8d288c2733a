import { expect, test } from 'vitest'
import { keepResults } from '#server/platform/kept-results.ts'

test('a result is made once, until others have come in between', () => {
  const made: string[] = []
  const twice = keepResults((text) => {
    made.push(text)
    return text + text
  }, 2)
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(twice)).toEqual(['aa', 'bb', 'aa', 'cc', 'aa', 'bb'])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})
