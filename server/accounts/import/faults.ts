/** What can be wrong with a file of agencies; the words for it stand in `import-words.ts`. */
export type FaultCode =
  | 'not-csv'
  | 'no-agencies'
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'cell-count'
  | 'required'
  | 'too-long'
  | 'control-character'
  | 'code-form'
  | 'code-twice'
  | 'kind-unknown'
  | 'oid-form'
  | 'oid-twice'
  | 'oid-taken'
  | 'email-form'
  | 'parent-unknown'
  | 'circle'

export interface Fault {
  /** Line of the file, from 1. */
  line: number
  code: FaultCode
  /** The column in question, or empty. */
  column: string
  /** What stands there, or what it clashes with. */
  detail: string
}
