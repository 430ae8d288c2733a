import type { Mark } from '#models/index.ts'
import type { MarkState } from '../mark-state.ts'
import { stateDesigns } from './state-designs.ts'
import type { StateDesign } from './state-designs.ts'
import { line } from './text-line.ts'

export interface PictureFacts {
  level: Mark['level']
  state: MarkState
  standard: Mark['standard']
  number: string
}

/** What the regulation on marks asks for, CSS pixels (art. 6). */
export const pictureSize = { width: 88, height: 31 }

const ink = '#14213d'
/** On the band: size of the word, width of the shape, and what is between them. */
const [bandSizePx, shapePx, gapPx] = [11, 10, 3]

/** The picture of a mark: on the left its level above the sign of the service, on the right what it
 * is about and, on the band, what it is worth now. No font, style or script is needed: the words
 * are outlines, and it can be shown under any content security policy. */
export function markPicture({ level, state, standard, number }: PictureFacts): string {
  const design = stateDesigns[state]
  const { width, height } = pictureSize
  const zh = `無障礙網站標章 ${level}，${design.words.zh}，規範 ${standard}，編號 ${number}`
  const en = `Web accessibility mark ${level}, ${design.words.en}, standard ${standard}, number ${number}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${zh} / ${en}</title>`,
    `<path fill="#fff" d="M0 0h88v31H0z"/>`,
    field(design),
    levelLetters(level, design),
    wedge(design),
    line('無障礙', { weight: 'medium', sizePx: 16, centrePx: 58.5, baselinePx: 15.2, fill: ink }),
    band(design),
    `<path fill="none" stroke="${ink}" d="M.5.5h87v30H.5z"/>`,
    `</svg>`,
  ].join('')
}

const field = ({ field: fill }: StateDesign) => `<path fill="${fill}" d="M1 1h29v29H1z"/>`

function levelLetters(level: Mark['level'], { struck }: StateDesign): string {
  const letters = line(level, {
    weight: 'bold',
    sizePx: level === 'AAA' ? 13 : 15,
    centrePx: 15,
    baselinePx: 14,
    fill: ink,
  })
  return struck
    ? letters + `<path fill="none" stroke="#8c1d18" stroke-width="2" d="M2 29 28 2"/>`
    : letters
}

/** The curb and its cut, as in the sign of the service, two thirds as large. */
const wedge = ({ wedgePx }: StateDesign) =>
  `<path fill="none" stroke="${ink}" stroke-width="${wedgePx}" stroke-linejoin="round" d="M5 18.5h5.5l11 8M5 26.5h20.5"/>`

/** The state in word and shape, side by side in the middle of the band. */
function band({ band: { ground, figure }, shape, words }: StateDesign): string {
  const wordPx = words.band.length * bandSizePx
  const left = 58.5 - (shapePx + gapPx + wordPx) / 2
  return (
    `<path fill="${ground}" d="M30 18h57v12H30z"/>` +
    `<path fill="none" stroke="${figure}" stroke-width="2" transform="translate(${left} 24)" d="${shape}"/>` +
    line(words.band, {
      weight: 'medium',
      sizePx: bandSizePx,
      centrePx: left + shapePx + gapPx + wordPx / 2,
      baselinePx: 28,
      fill: figure,
    })
  )
}
