import type { Consultation } from '#models/index.ts'
import { Invalid } from '../../errors.ts'
import { honestText, lengthOf } from '../../platform/plain-text.ts'

/** Characters at the most. An English text takes about twice the letters of its Chinese original. */
export const textLimits = {
  titleZh: 100,
  titleEn: 200,
  summaryZh: 300,
  summaryEn: 600,
  backgroundZh: 20_000,
  backgroundEn: 40_000,
} as const

type TextName = keyof typeof textLimits
export const textNames = Object.keys(textLimits) as TextName[]

/** What a consultation says of itself. The background is Markdown; English texts may be missing. */
export interface ConsultationTexts {
  titleZh: string
  titleEn: string | null
  summaryZh: string
  summaryEn: string | null
  backgroundZh: string
  backgroundEn: string | null
}

export const textsOf = (consultation: Consultation): ConsultationTexts => ({
  titleZh: consultation.titleZh,
  titleEn: consultation.titleEn,
  summaryZh: consultation.summaryZh,
  summaryEn: consultation.summaryEn,
  backgroundZh: consultation.backgroundZh,
  backgroundEn: consultation.backgroundEn,
})

/** The texts, ready to be published.
 * @throws {Invalid} `required` | `tooLong?max=…` */
export const judgeTexts = (texts: ConsultationTexts): ConsultationTexts => ({
  titleZh: line('titleZh', texts.titleZh),
  titleEn: optional('titleEn', texts.titleEn, oneLine),
  summaryZh: line('summaryZh', texts.summaryZh),
  summaryEn: optional('summaryEn', texts.summaryEn, oneLine),
  backgroundZh: judge('backgroundZh', texts.backgroundZh),
  backgroundEn: optional('backgroundEn', texts.backgroundEn, (text) => text),
})

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

function judge(field: TextName, typed: string): string {
  const text = honestText(typed).trim().normalize('NFC')
  const max = textLimits[field]
  if (lengthOf(text) > max) throw new Invalid(field, `tooLong?max=${max}`)
  return text
}

function line(field: TextName, typed: string): string {
  const text = judge(field, oneLine(typed))
  if (!text) throw new Invalid(field, 'required')
  return text
}

const optional = (field: TextName, typed: string | null, tidy: (text: string) => string) =>
  judge(field, tidy(typed ?? '')) || null
