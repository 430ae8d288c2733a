/** Deals strings into the fields of a form, as many into each as it takes, so that a thousand of them
 * need no thousand forms: one after the other in a field, a space between them. A string that is
 * longer than the longest field is cut.
 * @param fields  with the most characters that each takes
 * @returns what to fill in, one record for each time the form is sent; each string is in one of them */
export function pack(
  strings: readonly string[],
  fields: Record<string, number>,
): Record<string, string>[] {
  const names = Object.keys(fields)
  const widest = names.reduce((a, b) => (fields[b]! > fields[a]! ? b : a))
  const sent: Record<string, string>[] = []
  let open: Record<string, string> = {}
  for (const text of strings) {
    const name = names.find((field) => fits(joined(open[field], text), fields[field]!))
    if (name) {
      open[name] = joined(open[name], text)
      continue
    }
    if (Object.keys(open).length > 0) sent.push(open)
    open = { [widest]: [...text].slice(0, fields[widest]).join('') }
  }
  return [...sent, open].map((record) =>
    Object.fromEntries(names.map((name) => [name, record[name] ?? ''])),
  )
}

const joined = (before: string | undefined, text: string) => (before ? `${before} ${text}` : text)
const fits = (text: string, most: number) => text.length <= most
