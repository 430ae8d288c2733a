import { Evaluation } from '#models/index.ts'
import { evaluationReport } from '../evaluations/evaluation-report.ts'
import { reportDigest } from '../evaluations/report-digest.ts'
import type { WholeMark } from '../present.ts'
import { markAddress } from '../snippets.ts'

/** Where the report on which a mark rests is read, and what it must be. */
export interface ReportReference {
  url: string
  /** SHA-256, hexadecimal, of what lies at that address; null where no evaluation lies behind the mark
   * and its page says what it rests on. */
  sha256: string | null
}

/** The report of the evaluation, as canonical JSON, in no language. */
export async function reportOf({
  number,
  applicationId,
}: Pick<WholeMark, 'number' | 'applicationId'>): Promise<ReportReference> {
  const evaluation = applicationId ? await Evaluation.findOne({ where: { applicationId } }) : null
  if (!evaluation) return { url: `${markAddress(number)}#evidence`, sha256: null }
  return {
    url: `${markAddress(number)}/report.canonical.json`,
    sha256: reportDigest(await evaluationReport(evaluation)),
  }
}
