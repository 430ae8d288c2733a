import { createHash } from 'node:crypto'
import type { VoteMatrix } from './vote-matrix.ts'

/** SHA-256 over the votes that count: ids, then rows, columns and values as little-endian bytes.
 * Equal for equal votes, in whatever order they came. */
export function digestInput({ participants, statements, refused, ...matrix }: VoteMatrix): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify({ participants, statements, refused }))
  for (const part of [matrix.rowStart, matrix.column, matrix.value])
    hash.update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  return hash.digest('hex')
}
