import { createHash } from 'node:crypto'
import type { EvaluationReport } from './evaluation-report.ts'

/** SHA-256, in hexadecimal, of a report as canonical JSON: what a credential says of the report that
 * it rests on, so that everybody can tell whether it is still the same.
 * @see RFC 8785 (JSON Canonicalization Scheme), of which this is what JSON without odd numbers needs */
export const reportDigest = (report: EvaluationReport): string =>
  createHash('sha256').update(canonicalJson(report)).digest('hex')

/** JSON without white space, names in the order of their UTF-16 units. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`
}
