import { newSpokenNumber, parseSpokenNumber } from '../../platform/spoken-number.ts'
import type { ParsedSpokenNumber } from '../../platform/spoken-number.ts'

/** A new number of an application, e.g. `A-4F7K-2X92`; whoever stores it makes sure that it is not
 * taken. */
export const newApplicationNumber = (): string => newSpokenNumber('A')

/** Reads the number of an application as people write it. */
export const parseApplicationNumber = (text: string): ParsedSpokenNumber =>
  parseSpokenNumber('A', text)
