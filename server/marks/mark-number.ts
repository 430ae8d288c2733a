import { newSpokenNumber, parseSpokenNumber } from '../platform/spoken-number.ts'
import type { ParsedSpokenNumber, SpokenNumberProblem } from '../platform/spoken-number.ts'

export type MarkNumberProblem = SpokenNumberProblem

/** A new number of a mark, e.g. `M-4F7K-2X92`; whoever stores it makes sure that it is not taken. */
export const newMarkNumber = (): string => newSpokenNumber('M')

/** Reads the number of a mark as people write it. */
export const parseMarkNumber = (text: string): ParsedSpokenNumber => parseSpokenNumber('M', text)
