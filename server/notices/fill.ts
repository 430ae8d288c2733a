import type { MailEntry } from './templates.ts'

const placeholder = /\{\{(\w+)\}\}/g

/** What the placeholders of a text stand for. */
export type Values = Record<string, string | MailEntry[]>

/** The names of all placeholders in a text, each once. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
]

/** Puts values in place of placeholders. Line breaks, control characters and marks that turn the
 * direction of writing become a space: a value never leaves its line.
 * @throws {Error} for a placeholder that nothing is known for */
export const fill = (text: string, values: Values): string =>
  text.replaceAll(placeholder, (_whole, name: string) => oneLine(valueOf(name, values)))

const oneLine = (value: string) =>
  value.replaceAll(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

/** As `fill`, for the address of a link.
 * @throws {Error} also for what is no http or https address */
export function fillAddress(text: string, values: Values): string {
  const address = URL.parse(fill(text, values))
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(`no address for a link: ${text}`)
  }
  return address.href
}

function valueOf(name: string, values: Values): string {
  const value = values[name]
  if (typeof value !== 'string') throw new Error(`unknown or missing placeholder: ${name}`)
  return value
}

/** Writes lists of links out as Markdown with placeholders of their own. */
export function withEntries(body: string, values: Values): { body: string; values: Values } {
  const more: Values = { ...values }
  const written = Object.entries(values).reduce((text, [name, value]) => {
    if (typeof value === 'string') return text
    const lines = value.map((entry, index) => {
      more[`${name}Text${index}`] = entry.text
      more[`${name}Url${index}`] = entry.url
      return `- [{{${name}Text${index}}}]({{${name}Url${index}}})`
    })
    return text.replaceAll(`{{${name}}}`, () => lines.join('\n'))
  }, body)
  return { body: written, values: more }
}
