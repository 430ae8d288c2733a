import { rowsOf } from './rows-of.ts'
import type { Fault, Row } from './rows-of.ts'

export type { Fault } from './rows-of.ts'

/** The texts of a folder's files, by name; null where there is no such file. */
export interface PolisFiles {
  'comments.csv': string | null
  'votes.csv': string | null
  /** Only there where the export carries the groups that Polis found. */
  'participants-votes.csv': string | null
}

export interface PolisConversation {
  statements: PolisStatement[]
  /** In the order of the file, also those that a later one replaces. */
  votes: PolisVote[]
  /** By participant the group that Polis put them in; null where the export has none. */
  groups: Map<string, string> | null
}

export interface PolisStatement {
  id: string
  author: string
  text: string
  /** 1 accepted, 0 nobody looked at it, -1 refused. */
  moderated: -1 | 0 | 1
  /** Milliseconds since 1970. */
  writtenAt: number
}

export interface PolisVote {
  participant: string
  statement: string
  value: -1 | 0 | 1
  castAt: number
}

export type PolisReading =
  | { conversation: PolisConversation; faults: null }
  | { conversation: null; faults: [Fault, ...Fault[]] }

/** Reads a conversation that was exported from Polis. All or nothing: a single broken line, and there
 * is no conversation, but a list of what is broken where. */
export function parsePolisFolder(files: PolisFiles): PolisReading {
  const faults: Fault[] = []
  const statements = readStatements(files['comments.csv'], faults)
  const votes = readVotes(files['votes.csv'], new Set(statements.map(({ id }) => id)), faults)
  const groups = readGroups(files['participants-votes.csv'], faults)
  const [first, ...more] = faults
  if (first) return { conversation: null, faults: [first, ...more] }
  return { conversation: { statements, votes, groups }, faults: null }
}

function readStatements(text: string | null, faults: Fault[]): PolisStatement[] {
  const columns = ['timestamp', 'comment-id', 'author-id', 'moderated', 'comment-body'] as const
  const seen = new Set<string>()
  return rowsOf('comments.csv', text, columns, faults).flatMap((row) => {
    const statement = {
      id: row.id('comment-id'),
      author: row.id('author-id'),
      text: row.text('comment-body'),
      moderated: row.sign('moderated'),
      writtenAt: row.time('timestamp'),
    }
    if (seen.has(statement.id)) row.refuse(`comment-id ${statement.id} is there twice`)
    seen.add(statement.id)
    return row.isSound() ? [statement] : []
  })
}

function readVotes(text: string | null, known: ReadonlySet<string>, faults: Fault[]): PolisVote[] {
  const columns = ['timestamp', 'comment-id', 'voter-id', 'vote'] as const
  // Where the statements cannot be read, not every vote is to blame.
  const areKnown = !faults.some(({ file }) => file === 'comments.csv')
  return rowsOf('votes.csv', text, columns, faults).flatMap((row) => {
    const vote = {
      participant: row.id('voter-id'),
      statement: row.id('comment-id'),
      value: row.sign('vote'),
      castAt: row.time('timestamp'),
    }
    if (areKnown && row.isSound() && !known.has(vote.statement))
      row.refuse(`comment-id ${vote.statement} is not in comments.csv`)
    return row.isSound() ? [vote] : []
  })
}

function readGroups(text: string | null, faults: Fault[]): Map<string, string> | null {
  if (text === null) return null
  const groups = new Map<string, string>()
  const seen = new Set<string>()
  for (const row of rowsOf('participants-votes.csv', text, ['participant', 'group-id'], faults)) {
    const participant = row.id('participant')
    if (seen.has(participant)) row.refuse(`participant ${participant} is there twice`)
    seen.add(participant)
    const group = readGroup(row)
    if (group !== '') groups.set(participant, group)
  }
  return groups
}

const readGroup = (row: Row<'participant' | 'group-id'>) =>
  row.raw('group-id') === '' ? '' : row.id('group-id')
