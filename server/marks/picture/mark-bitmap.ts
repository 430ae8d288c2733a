import { Resvg } from '@resvg/resvg-js'
import { markPicture, pictureSize } from './mark-picture.ts'
import type { PictureFacts } from './mark-picture.ts'

type Look = Pick<PictureFacts, 'level' | 'state'>

/** There are eighteen: what else an SVG says of a mark cannot be seen. */
const drawn = new Map<string, Uint8Array<ArrayBuffer>>()

/** The picture of a mark as a PNG of exactly the size that the regulation asks for, one pixel of the
 * picture for one of CSS; drawn once for each level and state. */
export function markBitmap({ level, state }: Look): Uint8Array<ArrayBuffer> {
  const look = `${level} ${state}`
  const known = drawn.get(look)
  if (known) return known
  const svg = markPicture({ level, state, standard: '115.11', number: '' })
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: pictureSize.width },
    font: { loadSystemFonts: false },
  }).render()
  const bytes = new Uint8Array(image.asPng())
  drawn.set(look, bytes)
  return bytes
}
