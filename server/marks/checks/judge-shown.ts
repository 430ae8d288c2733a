import { pictureSize } from '../picture/mark-picture.ts'
import { markOfAddress } from './own-address.ts'
import { readHtml } from './read-images.ts'
import type { ShownImage } from './read-images.ts'

/** What art. 6 asks of how a mark is shown, and what a reader without eyes needs. */
export const shownAspects = ['picture', 'link', 'size', 'place', 'alternative'] as const
export type ShownAspect = (typeof shownAspects)[number]

/** Keys of the catalogue `mark-check`. */
export type ShownFinding =
  | `${ShownAspect}.right`
  | `picture.${'missing' | 'copy' | 'otherMark'}`
  | `link.${'missing' | 'elsewhere' | 'otherMark'}`
  | `size.${'wrong' | 'unsaid'}`
  | `place.${'wrong' | 'maybe'}`
  | 'alternative.missing'

export interface ShownCheck {
  aspect: ShownAspect
  outcome: 'right' | 'wrong' | 'unknown'
  finding: ShownFinding
}

/** Looks at how the HTML of a page shows a mark. Style sheets and scripts are not looked at: what they
 * change, and whether the picture can be seen at all, is unknown.
 * @param address  of the page
 * @see regulation on marks, art. 6
 * @returns one check for each aspect; where there is no picture, that alone */
export function judgeShown(html: string, address: string, number: string): ShownCheck[] {
  const { images, base } = readHtml(html)
  const from = base && URL.canParse(base, address) ? new URL(base, address).href : address
  const shown = findShown(images, from, number)
  if (!shown) return [wrong('picture.missing')]
  return [
    pictureOf(shown, from, number),
    linkOf(shown, from, number),
    sizeOf(shown),
    placeOf(shown),
    shown.alt?.trim() ? right('alternative') : wrong('alternative.missing'),
  ]
}

/** The picture of this mark; else a picture that leads to this mark; else one of another mark. */
function findShown(images: ShownImage[], from: string, number: string): ShownImage | undefined {
  const pictures = images.map((image) => ({ image, own: markOfAddress(image.src, from) }))
  return (
    pictures.find(({ own }) => own?.number === number)?.image ??
    images.find(({ href }) => href !== null && markOfAddress(href, from)?.number === number) ??
    pictures.find(({ own }) => own !== null)?.image
  )
}

function pictureOf({ src }: ShownImage, from: string, number: string): ShownCheck {
  const own = markOfAddress(src, from)
  // A copy goes on saying “valid” whatever becomes of the mark.
  if (!own) return wrong('picture.copy')
  return own.number === number ? right('picture') : wrong('picture.otherMark')
}

function linkOf({ href }: ShownImage, from: string, number: string): ShownCheck {
  if (href === null) return wrong('link.missing')
  const own = markOfAddress(href, from)
  if (own?.kind !== 'page') return wrong('link.elsewhere')
  return own.number === number ? right('link') : wrong('link.otherMark')
}

function sizeOf({ width, height, hasStyle }: ShownImage): ShownCheck {
  if (width === null || height === null || hasStyle) return unknown('size.unsaid')
  const isRight = pixels(width) === pictureSize.width && pixels(height) === pictureSize.height
  return isRight ? right('size') : wrong('size.wrong')
}

const pixels = (text: string): number => (/^\s*\d+(px)?\s*$/i.test(text) ? parseInt(text, 10) : NaN)

/** Without a footer in the HTML, the last part of the text may be one. */
function placeOf({ isInFooter, depth }: ShownImage): ShownCheck {
  if (isInFooter) return right('place')
  return depth >= 0.8 ? unknown('place.maybe') : wrong('place.wrong')
}

const right = (aspect: ShownAspect): ShownCheck => tell('right', `${aspect}.right`)
const wrong = (finding: ShownFinding): ShownCheck => tell('wrong', finding)
const unknown = (finding: ShownFinding): ShownCheck => tell('unknown', finding)

const tell = (outcome: ShownCheck['outcome'], finding: ShownFinding): ShownCheck => ({
  aspect: finding.split('.')[0] as ShownAspect,
  outcome,
  finding,
})
