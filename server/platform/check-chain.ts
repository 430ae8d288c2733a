import { PublicEntry, commitmentTo, emptyHead, faultOf } from './record-chain.ts'
import type { Fault, Head, PrivatePart } from './record-chain.ts'

/** Something that claims to be the next entry. */
export interface Candidate {
  public: unknown
  /** Null where only what is published is known. */
  private: PrivatePart | null
}

export interface Verdict {
  /** Entries that were found right, from the first on. */
  entries: number
  /** The last of them. */
  head: Head
  /** Null where everything is as it was written. */
  fault: Fault | null
}

/** Goes through a chain from its first entry to the first that is not as it was written.
 * @param batches  so that a long chain is never held as a whole
 * @param heads  what was published or noted before, in any order: the chain must still contain it */
export async function checkChain(
  batches: AsyncIterable<Candidate[]>,
  heads: readonly Head[] = [],
): Promise<Verdict> {
  const expected = headsBySequence(heads)
  let head = emptyHead
  for await (const batch of batches) {
    for (const candidate of batch) {
      const fault = faultAfter(head, candidate) ?? strayFrom(candidate.public as Head, expected)
      if (fault) return { entries: head.sequence, head, fault }
      const { sequence, hash } = candidate.public as Head
      head = { sequence, hash }
    }
  }
  return { entries: head.sequence, head, fault: missingAfter(head, heads) }
}

function headsBySequence(heads: readonly Head[]): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  for (const { sequence, hash } of heads) {
    found.set(sequence, (found.get(sequence) ?? new Set()).add(hash))
  }
  return found
}

function faultAfter(head: Head, candidate: Candidate): Fault | null {
  const parsed = PublicEntry.safeParse(candidate.public)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const detail = `${issue?.path.join('.') || 'the line'}: ${issue?.message}`
    return { sequence: head.sequence + 1, kind: 'form', detail }
  }
  const entry = parsed.data
  const fault = faultOf(entry, head)
  if (fault || !candidate.private) return fault
  if (commitmentTo(candidate.private) === entry.private) return null
  const detail = 'its account or subject is not the one that was entered'
  return { sequence: entry.sequence, kind: 'private', detail }
}

function strayFrom({ sequence, hash }: Head, expected: Map<number, Set<string>>): Fault | null {
  const other = [...(expected.get(sequence) ?? [])].find((published) => published !== hash)
  if (!other) return null
  return { sequence, kind: 'head', detail: `the published head is ${other}, here it is ${hash}` }
}

/** What was published cannot come after the end. */
function missingAfter(head: Head, heads: readonly Head[]): Fault | null {
  const last = Math.max(0, ...heads.map(({ sequence }) => sequence))
  if (last <= head.sequence) return null
  const detail = `the published head is entry ${last}, the record ends with ${head.sequence}`
  return { sequence: head.sequence + 1, kind: 'head', detail }
}
