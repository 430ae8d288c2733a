import type { Transaction } from 'sequelize'
import { v7 } from 'uuid'
import { Agency, Consultation, newId } from '#models/index.ts'
import { queryOn } from '../../platform/database.ts'
import { honestText } from '../../platform/plain-text.ts'
import { record } from '../../platform/record.ts'
import { endOfTaipeiDay, taipeiDate, taipeiMidnight } from '../../platform/taipei.ts'
import { requestOpinionMap } from '../maps/request-opinion-map.ts'
import type { PolisConversation, PolisVote } from '../opinions/polis/parse-polis-folder.ts'
import { textKeyOf } from '../statements/statement-text.ts'

export interface ImportPlan {
  /** Stands in the address. */
  code: string
  agencyCode: string
  title: string
  titleEn: string | null
  /** Null for a sentence that says where it comes from. */
  summary: string | null
  /** `closed`: the agency owes an answer; `archived`: nothing more will come. */
  state: 'archived' | 'closed'
}

export interface ImportedConversation {
  statements: number
  /** Of them, those that are hidden. */
  hidden: number
  participants: number
  votes: number
}

/** What stands in place of the words of an officer. */
const imported = {
  summaryZh: '在 Polis 平台上進行的公眾諮詢。',
  summaryEn: 'A public consultation that was held on Polis.',
  backgroundZh: '這項諮詢當時在 Polis 平台上進行；主張、表態與時間，都來自該平台匯出的檔案。',
  backgroundEn:
    'This consultation was held on Polis; its statements, votes and times come from the files that were exported there.',
}

/** What is asked for cannot be: `code-known` | `agency-unknown` | `code-invalid` | `nothing`. */
export class ImportRefused extends Error {}

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Stores a conversation that took place elsewhere as a consultation that is over. Participants have
 * neither account nor name. Ids tell the times of then. What moderators refused there is hidden here.
 * Asked for at the terminal of the machine, by whoever may run programs there.
 * @throws {ImportRefused} */
export async function importConversation(
  conversation: PolisConversation,
  plan: ImportPlan,
  transaction: Transaction,
): Promise<ImportedConversation> {
  const votes = lastVotes(conversation.votes)
  const consultation = await createConsultation(conversation, plan, transaction)
  const people = peopleOf(conversation)
  const statements = new Map(conversation.statements.map((one) => [one.id, idAt(one.writtenAt)]))
  await insertPeople(consultation.id, people, transaction)
  await insertStatements(consultation.id, conversation, statements, people, votes, transaction)
  await insertVotes(consultation.id, votes, statements, people, transaction)
  await consultation.update({ participantCount: people.size }, { transaction })
  const terminal = { accountId: null, roles: [] }
  await record(terminal, 'consultation.imported', 'consultation', consultation.id, transaction)
  await requestOpinionMap(consultation.id, transaction)
  const hidden = conversation.statements.filter(({ moderated }) => moderated === -1).length
  return {
    statements: statements.size,
    hidden,
    participants: people.size,
    votes: votes.length,
  }
}

const idAt = (msecs: number): string => v7({ msecs })

interface Person {
  id: string
  firstAt: number
}

function peopleOf({ statements, votes }: PolisConversation): Map<string, Person> {
  const first = new Map<string, number>()
  const note = (id: string, at: number) => first.set(id, Math.min(at, first.get(id) ?? at))
  for (const { author, writtenAt } of statements) note(author, writtenAt)
  for (const { participant, castAt } of votes) note(participant, castAt)
  return new Map([...first].map(([id, firstAt]) => [id, { id: idAt(firstAt), firstAt }]))
}

interface LastVote extends PolisVote {
  firstAt: number
}

/** Of several votes of one person on one statement the latest, and when the first was. */
function lastVotes(votes: readonly PolisVote[]): LastVote[] {
  const last = new Map<string, LastVote>()
  for (const vote of votes) {
    const key = `${vote.participant} ${vote.statement}`
    const before = last.get(key)
    const firstAt = Math.min(vote.castAt, before?.firstAt ?? vote.castAt)
    const latest = before && before.castAt > vote.castAt ? before : vote
    last.set(key, { ...latest, firstAt })
  }
  return [...last.values()]
}

async function createConsultation(
  { statements, votes }: PolisConversation,
  { code, agencyCode, title, titleEn, summary, state }: ImportPlan,
  transaction: Transaction,
): Promise<Consultation> {
  if (!codePattern.test(code) || code.length > 60) throw new ImportRefused('code-invalid')
  const agency = await Agency.findOne({ where: { code: agencyCode }, transaction })
  if (!agency) throw new ImportRefused('agency-unknown')
  const isKnown = (await Consultation.count({ where: { code }, transaction })) > 0
  if (isKnown) throw new ImportRefused('code-known')
  const times = [...statements.map((one) => one.writtenAt), ...votes.map((one) => one.castAt)]
  if (times.length === 0) throw new ImportRefused('nothing')
  const first = times.reduce((a, b) => Math.min(a, b))
  const last = times.reduce((a, b) => Math.max(a, b))
  const opensAt = taipeiMidnight(taipeiDate(new Date(first)))
  const closesAt = endOfTaipeiDay(taipeiDate(new Date(last)))
  const over = state === 'archived' ? new Date() : null
  return Consultation.create(
    {
      id: newId(),
      code,
      agencyId: agency.id,
      titleZh: title,
      titleEn,
      summaryZh: summary ?? imported.summaryZh,
      summaryEn: summary ? null : imported.summaryEn,
      backgroundZh: imported.backgroundZh,
      backgroundEn: imported.backgroundEn,
      draftRegulation: false,
      forms: ['statements'],
      opensAt,
      closesAt,
      proposalThreshold: 5000,
      proposalDays: 60,
      credits: 99,
      holdFirst: false,
      holdLinks: false,
      announcedAt: opensAt,
      openingToldAt: opensAt,
      closingToldAt: closesAt,
      answeredAt: over,
      archivedAt: over,
    },
    { transaction },
  )
}

const batch = 5000

/** Inserts column by column, a batch at a time.
 * @param columns  by name, with its type */
async function insertBatches(
  table: string,
  columns: Record<string, string>,
  rows: readonly (readonly unknown[])[],
  transaction: Transaction,
): Promise<void> {
  const names = Object.keys(columns)
  const types = Object.values(columns).map((type, at) => `$${at + 1}::${type}[]`)
  const sql = `insert into ${table} (${names.join(', ')}) select * from unnest(${types.join(', ')})`
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch)
    const values = names.map((_, at) => some.map((row) => row[at]))
    await queryOn(transaction, sql, values)
  }
}

const insertPeople = (
  consultationId: string,
  people: Map<string, Person>,
  transaction: Transaction,
) =>
  insertBatches(
    'participant',
    { id: 'uuid', consultation_id: 'uuid', created_at: 'timestamptz' },
    [...people.values()].map(({ id, firstAt }) => [id, consultationId, new Date(firstAt)]),
    transaction,
  )

function insertStatements(
  consultationId: string,
  conversation: PolisConversation,
  ids: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, Person>,
  votes: readonly LastVote[],
  transaction: Transaction,
): Promise<void> {
  const counts = new Map([...ids.keys()].map((id) => [id, { '1': 0, '0': 0, '-1': 0 }]))
  for (const { statement, value } of votes) counts.get(statement)![value] += 1
  const said = new Set<string>()
  const rows = conversation.statements.map(({ id, author, text, moderated, writtenAt }) => {
    // There the same could be said twice; both were voted on, and both stay.
    const key = textKeyOf(text)
    const textKey = said.has(key) ? `${key} ${id}` : key
    said.add(key)
    const count = counts.get(id)!
    const at = new Date(writtenAt)
    const hiddenAt = moderated === -1 ? at : null
    return [
      ids.get(id),
      consultationId,
      people.get(author)!.id,
      honestText(text).trim(),
      textKey,
      count['1'],
      count['-1'],
      count['0'],
      hiddenAt,
      at,
    ]
  })
  const columns = {
    id: 'uuid',
    consultation_id: 'uuid',
    participant_id: 'uuid',
    body: 'text',
    text_key: 'text',
    agree_count: 'int',
    disagree_count: 'int',
    pass_count: 'int',
    hidden_at: 'timestamptz',
    created_at: 'timestamptz',
  }
  return insertBatches('statement', columns, rows, transaction)
}

function insertVotes(
  consultationId: string,
  votes: readonly LastVote[],
  statements: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, Person>,
  transaction: Transaction,
): Promise<void> {
  const columns = {
    statement_id: 'uuid',
    participant_id: 'uuid',
    consultation_id: 'uuid',
    choice: 'smallint',
    changed_at: 'timestamptz',
    created_at: 'timestamptz',
  }
  const rows = votes.map(({ statement, participant, value, castAt, firstAt }) => [
    statements.get(statement),
    people.get(participant)!.id,
    consultationId,
    value,
    new Date(castAt),
    new Date(firstAt),
  ])
  return insertBatches('vote', columns, rows, transaction)
}
