import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = readFileSync('app/styles/_tokens.scss', 'utf8')
const tokens = new Map(
  [...source.matchAll(/^\$([a-z-]+): (#[0-9a-f]{6});$/gm)].map(([, name, hex]) => [name, hex]),
)

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(token: string): number {
  const hex = tokens.get(token)
  if (!hex) throw new Error(`no token ${token}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const texts = ['ink', 'action', 'action-deep', 'visited', 'failure', 'success', 'secondary']

test.each(texts.flatMap((text) => [[text, 'white'] as const, [text, 'paper'] as const]))(
  '%s on %s has 7:1 or more',
  (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
  },
)

test.each([
  ['white', 'action'],
  ['white', 'action-deep'],
  ['white', 'failure'],
  ['white', 'failure-deep'],
  ['ink', 'tactile'],
  ['ink', 'tactile-ground'],
  ['ink', 'neutral-ground'],
  ['action', 'action-ground'],
  ['failure', 'failure-ground'],
  ['success', 'success-ground'],
])('%s on %s has 7:1 or more', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
})

test('lines that carry a meaning have 3:1 or more', () => {
  expect(contrast('line', 'white')).toBeGreaterThanOrEqual(3)
})
