import type { AgencyRow } from './columns.ts'
import type { Fault } from './faults.ts'

/** An agency that the register holds already. */
export interface KnownAgency {
  code: string
  parentCode: string | null
  oid: string | null
}

/** What is wrong with the rows together with what the register holds: parents that are nowhere,
 * circles, and object identifiers that belong to somebody else. */
export function judgeTree(rows: AgencyRow[], known: KnownAgency[]): Fault[] {
  const parents = new Map(known.map(({ code, parentCode }) => [code, parentCode]))
  for (const { code, parentCode } of rows) parents.set(code, parentCode)
  return [...unknownParents(rows, parents), ...circles(rows, parents), ...takenOids(rows, known)]
}

const unknownParents = (rows: AgencyRow[], parents: Map<string, string | null>): Fault[] =>
  rows.flatMap(({ line, parentCode }) =>
    parentCode === null || parents.has(parentCode)
      ? []
      : [{ line, code: 'parent-unknown', column: 'parent_code', detail: parentCode }],
  )

/** Each circle once, at its first line in the file. Every agency is walked over once. */
function circles(rows: AgencyRow[], parents: Map<string, string | null>): Fault[] {
  const lineOf = new Map(rows.map(({ code, line }) => [code, line]))
  const done = new Set<string>()
  return rows.flatMap(({ code }) => {
    const circle = circleAbove(code, parents, done)
    if (circle.length === 0) return []
    const line = Math.min(...circle.flatMap((member) => lineOf.get(member) ?? []))
    const way = [...circle, circle[0]].join(' → ')
    return [{ line, code: 'circle', column: 'parent_code', detail: way }]
  })
}

/** The circle that the way upwards ends in; empty when it ends at a top or where others walked.
 * @param done  grows by all that was walked over */
function circleAbove(
  start: string,
  parents: Map<string, string | null>,
  done: Set<string>,
): string[] {
  const way: string[] = []
  const here = new Set<string>()
  let code: string | null = start
  while (code !== null && !done.has(code)) {
    done.add(code)
    here.add(code)
    way.push(code)
    code = parents.get(code) ?? null
  }
  return code !== null && here.has(code) ? way.slice(way.indexOf(code)) : []
}

/** In the register another agency has it, and keeps it: that one is not in the file, or has the
 * same identifier there (which `judgeRows` has named). */
function takenOids(rows: AgencyRow[], known: KnownAgency[]): Fault[] {
  const inFile = new Set(rows.map(({ code }) => code))
  const ownerOf = new Map(
    known.flatMap(({ code, oid }) => (oid && !inFile.has(code) ? [[oid, code] as const] : [])),
  )
  return rows.flatMap(({ line, oid }) => {
    const owner = oid ? ownerOf.get(oid) : undefined
    return owner ? [{ line, code: 'oid-taken', column: 'oid', detail: owner }] : []
  })
}
