import { aria } from './aria.ts'
import type { HelpText } from './help-text.ts'
import { imagesAndMedia } from './images-and-media.ts'
import { names } from './names.ts'
import { seeingAndOperating } from './seeing-and-operating.ts'
import { structure } from './structure.ts'

/** What we have written of a rule, by rule. */
export const helpTexts: Record<string, HelpText> = {
  ...imagesAndMedia,
  ...names,
  ...structure,
  ...aria,
  ...seeingAndOperating,
}
