/** The columns of a file of agencies, in any order; the first four must be there. */
export const columns = [
  'code',
  'kind',
  'name_zh',
  'name_en',
  'parent_code',
  'oid',
  'complaints_email',
  'marks_email',
] as const
export type Column = (typeof columns)[number]

export const requiredColumns: readonly Column[] = ['code', 'kind', 'name_zh', 'name_en']

/** One line of the file. What is optional and was left empty is null. */
export interface AgencyRow {
  /** Where it begins in the file; the heading is line 1. */
  line: number
  code: string
  kind: string
  nameZh: string
  nameEn: string
  parentCode: string | null
  oid: string | null
  complaintsEmail: string | null
  marksEmail: string | null
}
