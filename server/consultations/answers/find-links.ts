import type { Transaction } from 'sequelize'
import type { AnswerLink, Consultation } from '#models/index.ts'
import { Invalid } from '../../errors.ts'
import { queryOn } from '../../platform/database.ts'

export const linksAtMost = 200

/** What an answer answers to, and who wrote it. */
export interface FoundLink {
  kind: AnswerLink['subjectType']
  id: string
  /** Null where an office wrote it. */
  participantId: string | null
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

// Only what everybody can read can be answered to.
const stands = (kind: AnswerLink['subjectType']) => `
select '${kind}' as kind, id, participant_id as "participantId" from ${kind}
where consultation_id = $1 and id = any ($2::uuid[])
  and held_at is null and hidden_at is null and withdrawn_at is null`

// In an address, what it leads to comes last.
const idIn = (text: string) => text.match(ids)?.at(-1)?.toLowerCase() ?? null

const sql = (['comment', 'statement', 'proposal'] as const).map(stands).join('\nunion all\n')

/** The comments, statements and proposals of this consultation that were named by their address or
 * their id, one a line, or picked.
 * @throws {Invalid} `links`: `answer-links-many` | `answer-link-unknown` with the number of the line;
 *   `picked`: `answer-pick-gone` */
export async function findLinks(
  { id: consultationId }: Pick<Consultation, 'id'>,
  typed: string,
  picked: string[],
  transaction: Transaction,
): Promise<FoundLink[]> {
  const named = typed
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => ({ id: idIn(text), line }))
  const chosen = picked.map((text) => ({ id: idIn(text), line: null }))
  const all = [...named, ...chosen]
  if (all.length > linksAtMost) throw new Invalid('links', `answer-links-many?max=${linksAtMost}`)
  const asked = all.flatMap(({ id }) => id ?? [])
  const { rows } = await queryOn(transaction, sql, [consultationId, asked])
  const found = rows as FoundLink[]
  const known = new Set(found.map(({ id }) => id))
  const unknown = all.find(({ id }) => id === null || !known.has(id))
  if (unknown?.line === null) throw new Invalid('picked', 'answer-pick-gone')
  if (unknown) throw new Invalid('links', `answer-link-unknown?line=${unknown.line}`)
  return found
}

/** The address below that of the consultation. */
export const pathOfLink = ({ kind, id }: Pick<FoundLink, 'kind' | 'id'>): string =>
  kind === 'statement' ? `statements?statement=${id}` : `${kind}s/${id}`
