import { markAddress } from '../snippets.ts'
import type { WholeMark } from '../present.ts'

export interface EvaluationReport {
  /** Where everybody reads it. */
  url: string
  /** SHA-256 of the report as it is stored, hexadecimal; null where none is stored. */
  sha256: string | null
}

/** The report on which a mark rests: what its page says of it, which leads to the scan. */
export const evaluationReport = ({ number }: Pick<WholeMark, 'number'>): EvaluationReport => ({
  url: `${markAddress(number)}#evidence`,
  sha256: null,
})
