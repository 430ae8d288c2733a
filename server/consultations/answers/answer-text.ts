import { z } from 'zod'
import { answerOutcomes } from '#models/index.ts'
import type { AnswerOutcome } from '#models/index.ts'
import { Invalid } from '../../errors.ts'
import { lengthOf } from '../../platform/plain-text.ts'
import { passageIn } from '../written-text.ts'

/** Characters of the reasons of an answer. */
export const reasonsLength = { least: 20, most: 10_000 } as const

/** An answer as an officer types it. */
export interface AnswerInput {
  outcome: string
  /** Markdown. */
  reasons: string
  /** Addresses or ids of comments, statements and proposals, one a line. */
  links: string
  /** Ids of comments that were picked from those suggested. */
  picked?: string[]
}

/** @throws {Invalid} `outcome` or `reasons`: `required` | `tooShort` | `tooLong` */
export function judgeAnswer({ outcome, reasons }: AnswerInput): {
  outcome: AnswerOutcome
  reasons: string
} {
  const chosen = z.enum(answerOutcomes).safeParse(outcome)
  if (!chosen.success) throw new Invalid('outcome', 'required')
  const { least, most } = reasonsLength
  const text = passageIn('reasons', reasons, most)
  if (lengthOf(text) < least) throw new Invalid('reasons', `tooShort?min=${least}`)
  return { outcome: chosen.data, reasons: text }
}
