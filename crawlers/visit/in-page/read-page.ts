/** What a frame says about itself. */
export interface FrameFacts {
  title: string
  language: string
  links: string[]
}

/** Runs in our world of a frame; stands alone, as text. Title, language, and where links lead to,
 * also those in open shadow roots, in document order. */
export function readPage(linksLimit: number): FrameFacts {
  const links = new Set<string>()
  const collect = (tree: Document | ShadowRoot) => {
    for (const element of tree.querySelectorAll('*')) {
      if (links.size >= linksLimit) return
      if (element.shadowRoot) collect(element.shadowRoot)
      const { href } = element as { href?: unknown }
      const isLink = element.localName === 'a' || element.localName === 'area'
      if (isLink && typeof href === 'string' && href.startsWith('http')) links.add(href)
    }
  }
  collect(document)
  return {
    title: document.title,
    language: document.documentElement?.lang ?? '',
    links: [...links],
  }
}
