import { z } from 'zod'
import { agencyKinds } from '#models/index.ts'
import type { AgencyRow, Column } from './columns.ts'
import type { Fault, FaultCode } from './faults.ts'

export const nameLimit = 200
export const codeLimit = 40

// `ministry` is the address of the ministry's own people (see member-place.ts).
const codeForm = /^(?!ministry$)[A-Za-z0-9][A-Za-z0-9._-]*$/
const oidForm = /^\d+(\.\d+)+$/
const control = /\p{Cc}/u
const Email = z.email().max(254)
const kinds = new Set<string>(agencyKinds)

/** What is wrong with each row by itself and among the others of the file, in the file's order. */
export function judgeRows(rows: AgencyRow[]): Fault[] {
  const lineOfCode = new Map<string, number>()
  const lineOfOid = new Map<string, number>()
  return rows.flatMap((row) => [
    ...cellFaults(row),
    ...repeated(row, 'code', row.code, 'code-twice', lineOfCode),
    ...repeated(row, 'oid', row.oid, 'oid-twice', lineOfOid),
  ])
}

function cellFaults(row: AgencyRow): Fault[] {
  const faults: Fault[] = []
  const blame = (code: FaultCode, column: Column, detail: string) =>
    faults.push({ line: row.line, code, column, detail })
  const texts: [Column, string, number][] = [
    ['code', row.code, codeLimit],
    ['name_zh', row.nameZh, nameLimit],
    ['name_en', row.nameEn, nameLimit],
  ]
  for (const [column, text, limit] of texts) {
    if (text === '') blame('required', column, '')
    if ([...text].length > limit) blame('too-long', column, `${limit}`)
    else if (control.test(text)) blame('control-character', column, '')
    else if (column === 'code' && text && !codeForm.test(text)) blame('code-form', column, text)
  }
  if (row.kind === '') blame('required', 'kind', '')
  else if (!kinds.has(row.kind)) blame('kind-unknown', 'kind', row.kind)
  if (row.oid && !oidForm.test(row.oid)) blame('oid-form', 'oid', row.oid)
  const mails: [Column, string | null][] = [
    ['complaints_email', row.complaintsEmail],
    ['marks_email', row.marksEmail],
  ]
  for (const [column, mail] of mails) {
    if (mail !== null && !Email.safeParse(mail).success) blame('email-form', column, mail)
  }
  return faults
}

/** @param seen  where each value stood first; grows */
function repeated(
  { line }: AgencyRow,
  column: Column,
  value: string | null,
  code: FaultCode,
  seen: Map<string, number>,
): Fault[] {
  if (!value) return []
  const first = seen.get(value)
  if (first !== undefined) return [{ line, code, column, detail: `${first}` }]
  seen.set(value, line)
  return []
}
