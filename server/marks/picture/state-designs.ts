import type { MarkState } from '../mark-state.ts'

/** How a state looks: never by colour alone, but also by word and shape. */
export interface StateDesign {
  words: {
    /** On the picture. */
    band: string
    /** For who hears the picture. */
    zh: string
    en: string
  }
  /** Ground of the level's field. */
  field: string
  band: { ground: string; figure: string }
  /** Beside the word: strokes in the band's figure colour, 10 wide, around the band's middle. */
  shape: string
  /** How strong the wedge is. */
  wedgePx: number
  /** The level is struck through. */
  struck: boolean
}

const [white, ink, tactile] = ['#fff', '#14213d', '#ffc400']

export const stateDesigns: Record<MarkState, StateDesign> = {
  valid: {
    words: { band: '有效', zh: '有效', en: 'valid' },
    field: tactile,
    band: { ground: '#0b5a3c', figure: white },
    shape: 'M.7 0l3 3 5.6-5.6',
    wedgePx: 2.5,
    struck: false,
  },
  'expires-soon': {
    words: { band: '將到期', zh: '即將到期', en: 'expires soon' },
    field: tactile,
    band: { ground: '#0b5a3c', figure: white },
    shape: 'M.7-2.5l3 3 5.6-5.6M1 4h8',
    wedgePx: 2.5,
    struck: false,
  },
  'under-review': {
    words: { band: '檢視中', zh: '檢視中', en: 'under review' },
    field: tactile,
    band: { ground: tactile, figure: ink },
    shape: 'M0 0h2m2 0h2m2 0h2',
    wedgePx: 2.5,
    struck: false,
  },
  suspended: {
    words: { band: '暫停', zh: '暫停中', en: 'suspended' },
    field: white,
    band: { ground: '#8c1d18', figure: white },
    shape: 'M3-4v8M7-4v8',
    wedgePx: 1,
    struck: true,
  },
  expired: {
    words: { band: '已到期', zh: '已到期', en: 'expired' },
    field: white,
    band: { ground: ink, figure: white },
    shape: 'M1 0h8',
    wedgePx: 1,
    struck: false,
  },
  revoked: {
    words: { band: '已撤銷', zh: '已撤銷', en: 'revoked' },
    field: white,
    band: { ground: '#8c1d18', figure: white },
    shape: 'M2-3l6 6m0-6-6 6',
    wedgePx: 1,
    struck: true,
  },
}
