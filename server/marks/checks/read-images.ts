import { Parser } from 'htmlparser2'

/** A picture of a page or snippet, with what art. 6 asks about it, as far as HTML says it. */
export interface ShownImage {
  src: string
  alt: string | null
  width: string | null
  height: string | null
  /** An inline style may change its size. */
  hasStyle: boolean
  /** Where the link around it leads; null where there is none. */
  href: string | null
  isInFooter: boolean
  /** Of all text of the page, the share that stands before it: 0 to 1. */
  depth: number
}

export interface ReadHtml {
  images: ShownImage[]
  /** Where every link leads, those around pictures too. */
  links: string[]
  /** For addresses that are relative; null where the page names none. */
  base: string | null
}

interface Open {
  isUnseen: boolean
  isFooter: boolean
  href: string | null
}

/** What nobody sees. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'title'])

/** Nobody means a page that is deeper than this, and a parser can be kept busy for long with one. */
const mostDepth = 1000
const pieceCharacters = 16_384

/** Reads HTML that anybody may have written, without running any of it. What follows after a depth
 * that no page has is not read. */
export function readHtml(html: string): ReadHtml {
  const images: ShownImage[] = []
  const links: string[] = []
  const open: Open[] = []
  const hrefs: string[] = []
  const inside = { unseen: 0, footers: 0 }
  let base: string | null = null
  let characters = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      const href = name === 'a' && inside.unseen === 0 ? (attributes['href'] ?? null) : null
      const isFooter = name === 'footer' || attributes['role'] === 'contentinfo'
      if (name === 'img' && inside.unseen === 0) {
        images.push({
          src: attributes['src'] ?? '',
          alt: attributes['alt'] ?? null,
          width: attributes['width'] ?? null,
          height: attributes['height'] ?? null,
          hasStyle: attributes['style'] !== undefined,
          href: hrefs.at(-1) ?? null,
          isInFooter: inside.footers > 0,
          depth: characters,
        })
      }
      if (name === 'base') base ??= attributes['href'] ?? null
      open.push({ isUnseen: unseen.has(name), isFooter, href })
      if (unseen.has(name)) inside.unseen += 1
      if (isFooter) inside.footers += 1
      if (href === null) return
      hrefs.push(href)
      links.push(href)
    },
    ontext(text) {
      if (inside.unseen === 0) characters += text.trim().length
    },
    onclosetag() {
      const closed = open.pop()
      if (closed?.isUnseen) inside.unseen -= 1
      if (closed?.isFooter) inside.footers -= 1
      if (closed && closed.href !== null) hrefs.pop()
    },
  })
  for (let at = 0; at < html.length && open.length < mostDepth; at += pieceCharacters) {
    parser.write(html.slice(at, at + pieceCharacters))
  }
  parser.end()
  const whole = Math.max(1, characters)
  for (const image of images) image.depth /= whole
  return { images, links, base }
}
