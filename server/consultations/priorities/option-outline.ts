import { Invalid } from '../../errors.ts'
import { honestText } from '../../platform/plain-text.ts'
import { lineIn } from '../written-text.ts'

export const optionsAtMost = 30
const titleLength = 100
const summaryLength = 500

export interface AskedOption {
  title: string
  summary: string | null
}

/** Reads options as an officer writes them: each begins with its title in a line of its own; what
 * stands below explains it; an empty line stands between two.
 * @throws {Invalid} `outline` with `options-few` | `options-many` | `options-same` | `tooLong` */
export function parseOptions(outline: string): AskedOption[] {
  const options = honestText(outline)
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block): AskedOption => {
      const [title = '', ...rest] = block.split('\n')
      const summary = rest.join(' ').trim()
      return {
        title: lineIn('outline', title, titleLength),
        summary: summary === '' ? null : lineIn('outline', summary, summaryLength),
      }
    })
  if (options.length < 2) throw new Invalid('outline', 'options-few')
  if (options.length > optionsAtMost)
    throw new Invalid('outline', `options-many?max=${optionsAtMost}`)
  if (new Set(options.map(({ title }) => title)).size < options.length) {
    throw new Invalid('outline', 'options-same')
  }
  return options
}

/** Options as `parseOptions` reads them. */
export const writeOptions = (options: AskedOption[]): string =>
  options
    .map(({ title, summary }) => (summary === null ? title : `${title}\n${summary}`))
    .join('\n\n')
