/** HTML that is safe to put into HTML. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = Markup | string | number | null | false | undefined | readonly Value[]

/** A template of HTML: what is put in is escaped, unless it is markup itself; null, false and
 * undefined put in nothing, lists all their items. */
export function html(texts: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(texts.map((text, index) => text + render(values[index])).join(''))
}

function render(value: Value): string {
  if (value instanceof Markup) return value.text
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return value.map(render).join('')
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}
