/** Writes the outlines of the few characters that the picture of a mark shows, so that it looks the
 * same on every machine and needs no font: `node scripts/make-mark-outlines.ts && npm run format`. The font is Noto
 * Sans TC (SIL Open Font License 1.1), which comes with a package of ours. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'opentype.js/dist/opentype.mjs'

/** What is shown in which weight: fine strokes where a character has many of them. */
const wanted = {
  medium: {
    file: '500Medium/NotoSansTC_500Medium.ttf',
    characters: '無障礙有效檢視中已到期撤銷將暫停',
  },
  bold: { file: '700Bold/NotoSansTC_700Bold.ttf', characters: 'A' },
}
const target = 'server/marks/picture/outlines.ts'
const unitsPerEm = 1000

type Command =
  | { type: 'M' | 'L'; x: number; y: number }
  | { type: 'Q' | 'C'; x: number; y: number; x1: number; y1: number }
  | { type: 'Z' }

interface Outline {
  character: string
  advance: number
  d: string
}

function outlinesOf({ file, characters }: { file: string; characters: string }): Outline[] {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-tc/${file}`)
  const bytes = readFileSync(path)
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return [...characters].map((character) => {
    const glyph = font.charToGlyph(character)
    if (glyph.index === 0) throw new Error(`${file} has no ${character}`)
    // SVG's y grows downwards: with the baseline at 0 the character stands above it.
    const d = glyph.getPath(0, 0, unitsPerEm).commands.map(written).join('')
    const advance = Math.round((glyph.advanceWidth! * unitsPerEm) / font.unitsPerEm)
    return { character, advance, d }
  })
}

/** One command of a path; TrueType knows lines and quadratic curves. Not the library's own writer,
 * which in version 2.0.0 runs `678 0` together. */
function written(command: Command): string {
  if (command.type === 'Z') return 'z'
  if (command.type === 'C') throw new Error('a cubic curve in a TrueType font')
  const numbers =
    command.type === 'Q' ? [command.x1, command.y1, command.x, command.y] : [command.x, command.y]
  return command.type + numbers.map((number) => Math.round(number)).join(' ')
}

const sets = Object.entries(wanted).map(([weight, set]) => {
  const entries = outlinesOf(set).map(
    ({ character, advance, d }) => `    ${character}: { advance: ${advance}, d: '${d}' },`,
  )
  return `  ${weight}: {\n${entries.join('\n')}\n  },`
})

writeFileSync(
  target,
  `/** Outlines of characters of Noto Sans TC (© Google, SIL Open Font License 1.1), in units of
 * 1/${unitsPerEm} em above a baseline at 0. Written by scripts/make-mark-outlines.ts. */
export const outlines = {
${sets.join('\n')}
} as const
`,
)
