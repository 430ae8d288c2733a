import type { Actor } from '../../accounts/actor.ts'
import { NotFound } from '../../errors.ts'
import { streamOf } from '../../platform/csv.ts'
import { findConsultation } from '../find-consultation.ts'
import type { ConsultationOfAgency } from '../find-consultation.ts'
import { phaseOf } from '../phase.ts'
import { answersCsv, commentsCsv, statementsCsv, writeCsv } from './csv-files.ts'
import { readReport } from './read-report.ts'
import { reportJson } from './report-json.ts'

export const reportFiles = ['report.json', 'comments.csv', 'statements.csv', 'answers.csv'] as const
export type ReportFileName = (typeof reportFiles)[number]

export interface ReportFile {
  mediaType: string
  /** What it is called where it is kept. */
  name: string
  body: ReadableStream<Uint8Array>
}

/** The report of a consultation, or what was said in it, as a file. Rows are read while they are
 * sent, as fast as the reader takes them. Nothing in it was hidden, withdrawn or is waiting for a
 * moderator, and nothing of a person but the name that they go by there.
 * @throws {NotFound} also where this way of taking part was not offered */
export async function downloadReport(
  actor: Actor,
  code: string,
  file: string,
  now: Date = new Date(),
): Promise<ReportFile> {
  const consultation = await findConsultation(actor, code)
  const name = reportFiles.find((one) => one === file)
  if (!name || !filesOf(consultation).includes(name)) throw new NotFound('file')
  return {
    mediaType: name.endsWith('.csv')
      ? 'text/csv; charset=utf-8'
      : 'application/json; charset=utf-8',
    name: `${consultation.code}-${name}`,
    body: streamOf(parts(actor, consultation, name, now)),
  }
}

/** The files that there are of a consultation. */
export const filesOf = ({
  forms,
}: Pick<ConsultationOfAgency, 'forms'>): readonly ReportFileName[] =>
  reportFiles.filter(
    (file) =>
      (file !== 'comments.csv' || forms.includes('threads')) &&
      (file !== 'statements.csv' || forms.includes('statements')),
  )

function parts(
  actor: Actor,
  consultation: ConsultationOfAgency,
  name: ReportFileName,
  now: Date,
): AsyncGenerator<string> {
  if (name === 'comments.csv') return writeCsv(commentsCsv, consultation)
  if (name === 'answers.csv') return writeCsv(answersCsv, consultation)
  if (name === 'report.json') return asJson(actor, consultation, now)
  const phase = phaseOf(consultation, now)
  return writeCsv(statementsCsv(phase !== 'prepared' && phase !== 'open'), consultation)
}

async function* asJson(actor: Actor, consultation: ConsultationOfAgency, now: Date) {
  const report = await readReport(actor, consultation.code, now)
  yield `${JSON.stringify(reportJson(consultation, report, now), null, 2)}\n`
}
