import type { OfficialAnswer } from '#models/index.ts'

/** What two officers would overwrite each other: the words of an answer and what it answers to. */
export const seenAnswer = (
  { outcome, reasons }: Pick<OfficialAnswer, 'outcome' | 'reasons'>,
  linkedIds: string[],
) => ({ outcome, reasons, linkedIds: linkedIds.toSorted() })
