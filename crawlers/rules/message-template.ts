/** A message of axe's catalogues: text, or several by a key. */
export type MessageTemplate = string | Record<string, string>

/** Puts a check's data into a text, as axe does: `${data}` for text, `${data.name}` for a part,
 * `${data.values}` for a list; lists are joined with a comma, what is undefined is empty. */
export function fillTemplate(text: string, data: unknown): string {
  if (typeof data === 'string') return text.replaceAll(/\$\{\s?data\s?\}/g, () => data)
  if (data === null || typeof data !== 'object') return text
  const parts: Record<string, unknown> = Array.isArray(data)
    ? { values: data }
    : (data as Record<string, unknown>)
  return text.replaceAll(/\$\{\s?data\s?\.\s?(\w+)\s?\}/g, (whole, name: string) =>
    Object.hasOwn(parts, name) ? asText(parts[name]) : whole,
  )
}

function asText(value: unknown): string {
  if (value === undefined) return ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}
