import { collectVotes } from '../votes.ts'
import type { Votes } from '../votes.ts'
import type { PolisConversation } from './parse-polis-folder.ts'

/** The votes of an exported conversation, in columns. */
export function votesOfPolis({ statements, votes }: PolisConversation): Votes {
  return collectVotes(
    votes,
    statements.map(({ id }) => id),
  )
}
