import type { Question } from '#models/index.ts'
import { Invalid } from '../../errors.ts'
import { honestText } from '../../platform/plain-text.ts'
import { lineIn } from '../written-text.ts'

export const questionsAtMost = 30
export const optionsAtMost = 20
const lineLength = 200

export interface AskedQuestion {
  title: string
  kind: Question['kind']
  /** Name of a topic. */
  topic: string | null
  options: string[]
}

const marks = { one: '-', several: '+' } as const

/** Reads questions as an officer writes them: each begins with its title, and an empty line stands
 * between two. Lines after `-` are options of which one is chosen, after `+` of which any number; a
 * question without them asks for words. A line after `#` names its topic.
 * @throws {Invalid} `outline` with `questions-empty` | `questions-many` | `question-options` |
 *   `question-mixed` | `question-same-options` | `required` | `tooLong` */
export function parseQuestions(outline: string): AskedQuestion[] {
  const blocks = honestText(outline)
    .split(/\n[^\S\n]*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
  if (blocks.length === 0) throw new Invalid('outline', 'questions-empty')
  if (blocks.length > questionsAtMost) {
    throw new Invalid('outline', `questions-many?max=${questionsAtMost}`)
  }
  return blocks.map(parseBlock)
}

function parseBlock(lines: string[]): AskedQuestion {
  const after = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1).trim())
  const [one, several, topics] = [after(marks.one), after(marks.several), after('#')]
  const words = lines.filter((line) => !/^[-+#]/.test(line))
  const title = lineIn('outline', words.join(' '), lineLength)
  const refuse = (code: string) =>
    new Invalid('outline', `${code}?title=${encodeURIComponent(title)}`)
  if (one.length > 0 && several.length > 0) throw refuse('question-mixed')
  const options = [...one, ...several].map((option) => lineIn('outline', option, lineLength))
  if (options.length === 1 || options.length > optionsAtMost) throw refuse('question-options')
  if (new Set(options).size < options.length) throw refuse('question-same-options')
  const kind = one.length > 0 ? 'one' : several.length > 0 ? 'several' : 'text'
  return { title, kind, topic: topics[0] ?? null, options }
}

/** Questions as `parseQuestions` reads them. */
export const writeQuestions = (questions: AskedQuestion[]): string =>
  questions
    .map(({ title, kind, topic, options }) =>
      [
        title,
        ...(topic ? [`# ${topic}`] : []),
        ...options.map((option) => `${kind === 'several' ? marks.several : marks.one} ${option}`),
      ].join('\n'),
    )
    .join('\n\n')
