import canonicalize from 'canonicalize'
import { mapFrom } from './compute-opinion-map.ts'
import { digestInput } from './input-digest.ts'
import { method } from './opinion-map.ts'
import { buildVoteMatrix } from './vote-matrix.ts'
import type { OpinionMap } from './opinion-map.ts'
import type { LeftOut, Votes } from './votes.ts'

/** `other-input`: these are not the votes that the map was made of. `differs`: they are, and they
 * give another picture than the one stored. */
export type MapVerdict = 'same' | 'other-method' | 'other-input' | 'differs'

/** Computes a stored map anew from the votes and compares. */
export function checkOpinionMap(
  stored: OpinionMap,
  votes: Votes,
  leftOut: LeftOut = {},
): MapVerdict {
  if (stored.method !== method) return 'other-method'
  if (digestInput(buildVoteMatrix(votes, leftOut)) !== stored.inputDigest) return 'other-input'
  const again = mapFrom(votes, leftOut, stored.startedFrom)
  return canonicalize(again) === canonicalize(stored) ? 'same' : 'differs'
}
