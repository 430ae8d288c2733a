import type { Transaction } from 'sequelize'
import { Agency, Consultation, newId } from '#models/index.ts'
import { findOrCreateThread } from '../find-thread.ts'
import { inTransaction, queryOn } from '../../platform/database.ts'

const batchSize = 1000
const dayMs = 24 * 3_600_000
// As in large consultations: one in ten writes more than once, most comments are replies, and a few
// conversations have most of these.
const commentsPerPerson = 10
const repliesPerRoot = 4
const deepest = 6

const sentences = [
  '建議先選三個機關試辦一年，再檢討是否全面適用。',
  '請把「高風險」的定義寫清楚，並列出例子。',
  '揭露義務應該涵蓋委外廠商，否則形同虛設。',
  '身心障礙者的使用經驗應該納入驗收項目。',
  'Please publish the criteria before the next round, with the reasons.',
]

interface Row {
  id: string
  rootId: string
  parentId: string | null
  depth: number
  author: string
  body: string
}

/** Writes an open consultation with so many comments: for measuring, past the rules of taking part
 * and past the record, and therefore never into a service that people use.
 * @param count  comments, replies included
 * @returns the code of the consultation */
export async function loadComments(
  count: number,
  onBatch: (done: number) => void = () => {},
): Promise<string> {
  const { consultation, threadId, authors } = await inTransaction((transaction) =>
    begin(count, transaction),
  )
  const rows = conversation(count, authors)
  for (let done = 0; done < count; done += batchSize) {
    const batch = Array.from(
      { length: Math.min(batchSize, count - done) },
      () => rows.next().value!,
    )
    await inTransaction((transaction) => insert(consultation.id, threadId, batch, transaction))
    onBatch(done + batch.length)
  }
  await inTransaction((transaction) => countAll(consultation.id, threadId, transaction))
  return consultation.code
}

async function begin(count: number, transaction: Transaction) {
  const agency =
    (await Agency.findOne({ transaction })) ??
    (await Agency.create(
      { code: 'LOAD', nameZh: '測量用機關', nameEn: 'Agency for measuring' },
      { transaction },
    ))
  const consultation = await Consultation.create(
    {
      code: `load-${count}-${newId().slice(-12)}`,
      agencyId: agency.id,
      titleZh: `測量用諮詢案（${count} 則留言）`,
      titleEn: `Consultation for measuring (${count} comments)`,
      summaryZh: '這件諮詢案只供測量，內容由程式產生。',
      backgroundZh: '內容由程式產生。',
      draftRegulation: false,
      forms: ['threads'],
      opensAt: new Date(Date.now() - dayMs),
      closesAt: new Date(Date.now() + 365 * dayMs),
      announcedAt: new Date(),
      proposalThreshold: 5000,
      proposalDays: 60,
      credits: 99,
      holdFirst: false,
      holdLinks: false,
    },
    { transaction },
  )
  const thread = await findOrCreateThread(consultation, {}, transaction)
  const authors = Array.from({ length: Math.ceil(count / commentsPerPerson) }, newId)
  await queryOn(
    transaction,
    `insert into participant (id, consultation_id, pseudonym, created_at)
     select id, $2, 'P' || number, now() from unnest($1::uuid[]) with ordinality as p (id, number)`,
    [authors, consultation.id],
  )
  return { consultation, threadId: thread.id, authors }
}

/** Comments in the order in which they are written, the same ones for the same number. */
function* conversation(count: number, authors: string[]): Generator<Row, undefined> {
  const roots = Math.ceil(count / (repliesPerRoot + 1))
  const last: Row[] = []
  for (let number = 0; number < count; number += 1) {
    const id = newId()
    const author = authors[number % authors.length]!
    const body = `${sentences[number % sentences.length]}（${number + 1}）`
    // Squared, so that the first conversations have most of the replies.
    const place = Math.floor(((number * 7919) % roots) ** 2 / roots)
    const parent = number < roots ? null : last[place]!
    const row: Row = parent
      ? { id, rootId: parent.rootId, parentId: parent.id, depth: parent.depth + 1, author, body }
      : { id, rootId: id, parentId: null, depth: 0, author, body }
    if (!parent) last.push(row)
    else if (row.depth < deepest) last[place] = row
    yield row
  }
}

const insert = (consultationId: string, threadId: string, rows: Row[], transaction: Transaction) =>
  queryOn(
    transaction,
    `insert into comment
       (id, consultation_id, thread_id, root_id, parent_id, depth, participant_id, body, created_at)
     select id, $1, $2, root_id, parent_id, depth, author, body, now()
     from jsonb_to_recordset($3) as row (
       id uuid, root_id uuid, parent_id uuid, depth int, author uuid, body text
     )`,
    [
      consultationId,
      threadId,
      JSON.stringify(
        rows.map(({ rootId, parentId, ...row }) => ({
          ...row,
          root_id: rootId,
          parent_id: parentId,
        })),
      ),
    ],
  )

async function countAll(consultationId: string, threadId: string, transaction: Transaction) {
  await queryOn(
    transaction,
    `update comment set reply_count = direct.count from (
       select parent_id, count(*) from comment
       where thread_id = $1 and parent_id is not null group by parent_id
     ) direct where id = direct.parent_id`,
    [threadId],
  )
  await queryOn(
    transaction,
    `update thread set comment_count = (select count(*) from comment where thread_id = $1)
     where id = $1`,
    [threadId],
  )
  await queryOn(
    transaction,
    `update consultation set participant_count =
       (select count(*) from participant where consultation_id = $1) where id = $1`,
    [consultationId],
  )
  await queryOn(transaction, 'analyze comment', [])
}
