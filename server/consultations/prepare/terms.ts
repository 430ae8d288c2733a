import { consultationForms } from '#models/index.ts'
import type { Consultation, ConsultationForm } from '#models/index.ts'
import { env } from '../../env.ts'
import { Invalid } from '../../errors.ts'
import { endOfTaipeiDay, taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import { readDay } from '../../platform/read-day.ts'
import { daysAfter, daysBetween, lastDayBefore } from './days.ts'

/** When and how one can take part. Days are days in Taiwan. */
export interface ConsultationTerms {
  /** It opens with the beginning of this day. */
  opensOn: string
  /** It is open until the end of this day. */
  lastDay: string
  draftRegulation: boolean
  forms: readonly string[]
  proposalThreshold: number
  proposalDays: number
  credits: number
  holdFirst: boolean
  holdLinks: boolean
}

const ranges = {
  proposalThreshold: [1, 1_000_000],
  proposalDays: [1, 365],
  credits: [1, 1000],
} as const

export const termsOf = (consultation: Consultation): ConsultationTerms => ({
  opensOn: taipeiDate(consultation.opensAt),
  lastDay: lastDayBefore(consultation.closesAt),
  draftRegulation: consultation.draftRegulation,
  forms: consultation.forms,
  proposalThreshold: consultation.proposalThreshold,
  proposalDays: consultation.proposalDays,
  credits: consultation.credits,
  holdFirst: consultation.holdFirst,
  holdLinks: consultation.holdLinks,
})

/** The terms as they are stored.
 * @throws {Invalid} `opensOn`: `opens-too-early`, `day-unknown`; `lastDay`: `ends-before-opening`,
 *   `draft-regulation-days`, `day-unknown`; `forms`: `consultation-forms`; numbers: `tooSmall`, `tooBig` */
export function judgeTerms(terms: ConsultationTerms, now: Date) {
  const { draftRegulation, proposalThreshold, proposalDays, credits, holdFirst, holdLinks } = terms
  const forms = consultationForms.filter((form) => terms.forms.includes(form))
  const opensAt = taipeiMidnight(readDay('opensOn', terms.opensOn))
  const closesAt = endOfTaipeiDay(readDay('lastDay', terms.lastDay))
  judgeDates({ opensAt, closesAt, draftRegulation }, now)
  judgeForms(forms)
  const numbers = { proposalThreshold, proposalDays, credits }
  for (const field of Object.keys(ranges) as (keyof typeof ranges)[])
    requireWithin(field, numbers[field])
  return { opensAt, closesAt, draftRegulation, forms, ...numbers, holdFirst, holdLinks }
}

type Dates = Pick<Consultation, 'opensAt' | 'closesAt' | 'draftRegulation'>

/** Opening and closing lie ahead, and a draft regulation stays open for as long as the rules ask.
 * @throws {Invalid} */
export function judgeDates({ opensAt, closesAt, draftRegulation }: Dates, now: Date): void {
  if (opensAt <= now) throw new Invalid('opensOn', 'opens-too-early')
  if (closesAt <= opensAt) throw new Invalid('lastDay', 'ends-before-opening')
  const min = env.DRAFT_REGULATION_DAYS
  if (!draftRegulation || daysBetween(opensAt, closesAt) >= min) return
  const earliest = daysAfter(taipeiDate(opensAt), min - 1)
  throw new Invalid('lastDay', `draft-regulation-days?min=${min}&earliest=${earliest}`)
}

/** @throws {Invalid} */
export function judgeForms(forms: ConsultationForm[]): void {
  if (forms.length === 0) throw new Invalid('forms', 'consultation-forms')
}

function requireWithin(field: keyof typeof ranges, value: number): void {
  const [min, max] = ranges[field]
  if (!Number.isInteger(value)) throw new Invalid(field, 'invalid')
  if (value < min) throw new Invalid(field, `tooSmall?min=${min}`)
  if (value > max) throw new Invalid(field, `tooBig?max=${max}`)
}
