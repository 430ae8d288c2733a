/** Runs in the page; stands alone, as text. Where an element hangs in the template: tags, and the
 * ids and classes that a template gives, from the outermost element to the element itself, through
 * open shadow roots (`>>>`). Raw: what is stable in it is for barrier-key.ts to say. */
export function templatePath(element: Element): string {
  const steps: string[] = []
  let node: Element | null = element
  while (node) {
    const name = node.localName
    const own = [name]
    if (name !== 'html' && name !== 'body') {
      if (node.id) own.push(`#${node.id}`)
      for (const token of node.classList) own.push(`.${token}`)
    }
    const role = node.getAttribute('role')
    if (role) own.push(`@${role}`)
    // Blanks stand between the parts of a step, so none may stand in a part.
    const step = own.map((part) => encodeURIComponent(part)).join(' ')
    const root: Node | null = node.parentElement ? null : node.getRootNode()
    const host: Element | null = root && 'host' in root ? (root.host as Element) : null
    steps.unshift(host ? `>>> ${step}` : step)
    node = node.parentElement ?? host
  }
  return `template:${steps.join(' > ')}`
}
